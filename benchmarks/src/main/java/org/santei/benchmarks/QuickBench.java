package org.santei.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.santei.benchmarks.Turns.Measured;

/**
 * The core of the suite in some minutes: judging against plain Java, sessions and the typical Drools way, and how it grows. Everything is
 * measured in turns in one JVM ({@link Turns}); the last line holds the ratios. With {@code --pictures FOLDER} the law of growth is drawn.
 *
 * <pre>java -cp benchmarks/target/benchmarks.jar org.santei.benchmarks.QuickBench</pre>
 */
public final class QuickBench {

    private static final String PICTURES = "--pictures";
    private static final List<String> SIZES = List.of("5", "15", "30", "60", "5-60");
    private static final List<Integer> RULE_COUNTS = List.of(300, 900, 1500);
    private static final List<Integer> EDITIONS = List.of(3, 6);

    private final GrowthOfJudging growth = new GrowthOfJudging();
    private final List<Plot> pictures = new ArrayList<>();
    private Measured fifteen = new Measured("", 0, 0, 0, 0, 0);

    private QuickBench() {}

    /** Measures; takes about three minutes. */
    public static void main(String... arguments) throws IOException {
        QuickBench bench = new QuickBench();
        String ratios = bench.measure();
        if (arguments.length == 2 && arguments[0].equals(PICTURES)) {
            Path folder = Files.createDirectories(Path.of(arguments[1]));
            for (Plot picture : bench.pictures) {
                Files.writeString(folder.resolve(picture.file()), picture.svg());
            }
        }
        System.out.println(ratios);
    }

    private String measure() throws IOException {
        System.out.println("From the claim in memory to its ledger; microseconds of CPU and bytes for a claim.");
        lines();
        List<Measured> ways = growth.ways();
        table("15 lines, the notes of chapters alone, in units of plain Java", ways);
        List<Measured> counts = growth.ruleCounts(RULE_COUNTS);
        table("15 lines, rules of the edition, in units of the fewest", counts);
        Plot rules = new Plot("judging-rules.svg", "rules of the edition", "µs a claim of 15 lines");
        rules.line(
                "rules", RULE_COUNTS.stream().mapToDouble(Integer::doubleValue).toArray(), micros(counts));
        pictures.add(rules);
        editions();
        TwoThreads.Measured two = growth.twoThreads();
        System.out.printf(
                Locale.ROOT,
                "%nTwo threads judge %.2f times as many claims as one for the CPU time of each, %.2f times by the clock; waits for"
                        + " a lock: %d.%n%n",
                two.byCpu(),
                two.byClock(),
                two.blocked());
        Plot ofThreads = new Plot("judging-threads.svg", "threads", "claims, in units of one thread");
        ofThreads.line("rules", new double[] {1, 2}, new double[] {1, two.byCpu()});
        pictures.add(ofThreads);
        return String.format(
                Locale.ROOT,
                "ratios plain=1.0 rules=%.2f typical=%.0f session-per-claim=%.1f bytes=%.0f threads2=%.2f",
                fifteen.ratio(),
                ways.get(3).ratio(),
                ways.get(2).ratio(),
                fifteen.bytes(),
                two.byCpu());
    }

    private void lines() {
        List<double[]> plain = new ArrayList<>();
        List<double[]> rules = new ArrayList<>();
        for (String size : SIZES) {
            List<Measured> measured = growth.lines(growth.claims(size));
            table(size + " lines, an edition of " + growth.rules() + " rules, in units of plain Java", measured);
            if (size.equals("15")) {
                fifteen = measured.get(1);
            }
            if (!size.contains("-")) {
                plain.add(new double[] {Integer.parseInt(size), measured.get(0).micros()});
                rules.add(new double[] {Integer.parseInt(size), measured.get(1).micros()});
            }
        }
        Plot picture = new Plot("judging-lines.svg", "lines of a claim", "µs a claim");
        picture.line("plain Java", column(plain, 0), column(plain, 1));
        picture.line("rules", column(rules, 0), column(rules, 1));
        pictures.add(picture);
    }

    private void editions() {
        double[] grouped = new double[EDITIONS.size()];
        double[] mixed = new double[EDITIONS.size()];
        for (int i = 0; i < EDITIONS.size(); i++) {
            List<Measured> measured = growth.editions(EDITIONS.get(i));
            table("15 lines, claims of " + EDITIONS.get(i) + " editions, in units of one after the other", measured);
            grouped[i] = measured.get(1).ratio();
            mixed[i] = measured.get(2).ratio();
        }
        double[] editions = EDITIONS.stream().mapToDouble(Integer::doubleValue).toArray();
        Plot picture = new Plot("judging-editions.svg", "editions", "time of one after the other");
        picture.line("in groups of " + GrowthOfJudging.GROUP, editions, grouped);
        picture.line("claim by claim", editions, mixed);
        pictures.add(picture);
    }

    private static double[] column(List<double[]> rows, int column) {
        return rows.stream().mapToDouble(row -> row[column]).toArray();
    }

    private static double[] micros(List<Measured> measured) {
        return measured.stream().mapToDouble(Measured::micros).toArray();
    }

    private static void table(String title, List<Measured> measured) {
        System.out.println("\n" + title + "\n\n| | ratio (p25-p75) | us | bytes |\n|---|---|---|---|");
        for (Measured way : measured) {
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.2f (%.2f-%.2f) | %.1f | %.0f |%n",
                    way.name(),
                    way.ratio(),
                    way.low(),
                    way.high(),
                    way.micros(),
                    way.bytes());
        }
    }
}
