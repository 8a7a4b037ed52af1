package org.santei.batch;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.santei.batch.input.InputFiles;
import org.santei.batch.input.MixPiece;
import org.santei.batch.input.Piece;
import org.santei.batch.law.DraftLaw;
import org.santei.batch.law.Law;
import org.santei.batch.law.WarmEngine;
import org.santei.batch.result.ResultFolders;
import org.santei.batch.result.Totals;
import org.santei.batch.run.Order;
import org.santei.batch.run.PlainRun;
import org.santei.batch.run.Sessions;
import org.santei.batch.run.SparkRun;
import org.santei.engine.rulebase.Edition;

/** {@code batch}: calculates files of claims or a synthetic mix, on Spark, and says in one line of JSON what they come to. */
public final class BatchCommand {

    /** Every claim was calculated. */
    static final int CALCULATED = 0;

    /** Some claims could not be calculated: they are in the table of bad ones. */
    static final int SOME_BAD = 1;

    /** The command is not understood, or cannot be carried out. */
    static final int REFUSED = 2;

    /** The results do not hold every claim of the input once. */
    static final int NOT_WHOLE = 3;

    private final PrintStream out;
    private final PrintStream err;

    BatchCommand(PrintStream out, PrintStream err) {
        this.out = new PrintStream(out, true, StandardCharsets.UTF_8);
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
    }

    /** Runs the command. */
    @SuppressWarnings("SystemExitOutsideMain")
    public static void main(String... arguments) {
        System.exit(new BatchCommand(System.out, System.err).run(arguments));
    }

    /** Runs the command; returns its exit code. */
    int run(String... arguments) {
        BatchArguments asked = BatchArguments.of(arguments);
        if (asked == null) {
            err.println(BatchArguments.USAGE);
            return REFUSED;
        }
        try {
            Law law = asked.draft().isEmpty() ? Law.PACKAGED : DraftLaw.read(asked.draft());
            List<Piece> pieces = pieces(asked, law);
            if (pieces == null) {
                return REFUSED;
            }
            Order order = new Order(law, asked.input(), asked.answers());
            return asked.threads() > 0 ? plain(asked, order, pieces) : onSpark(asked, order, pieces);
        } catch (IOException e) {
            err.println("santei: " + e.getMessage());
            return REFUSED;
        }
    }

    private @Nullable List<Piece> pieces(BatchArguments asked, Law law) throws IOException {
        BatchArguments.Mix mix = asked.mix();
        if (mix == null) {
            List<Piece> pieces = new ArrayList<>();
            for (String file : asked.files()) {
                if (!InputFiles.isParquet(file)) {
                    pieces.addAll(InputFiles.divide(file, asked.piece()));
                }
            }
            return pieces;
        }
        List<Edition> editions = WarmEngine.of(law).editions();
        String wanted =
                asked.edition().isEmpty() ? editions.get(editions.size() - 1).name() : asked.edition();
        YearMonth month = editions.stream()
                .filter(edition -> edition.name().equals(wanted))
                .map(Edition::begins)
                .findFirst()
                .orElse(null);
        if (month == null) {
            String known = editions.stream().map(Edition::name).collect(Collectors.joining(", "));
            err.println("--edition: there is no edition " + wanted + ". Take one of " + known + ".");
            return null;
        }
        return MixPiece.divide(mix.kind(), mix.seed(), month, mix.size(), asked.piece());
    }

    private int plain(BatchArguments asked, Order order, List<Piece> pieces) throws IOException {
        long start = System.nanoTime();
        Totals totals = PlainRun.of(pieces, order, asked.threads(), done -> {});
        return told(
                new SparkRun.Outcome(pieces.stream().mapToLong(Piece::claims).sum(), totals), start, null);
    }

    private int onSpark(BatchArguments asked, Order order, List<Piece> pieces) throws IOException {
        List<String> parquet =
                asked.files().stream().filter(InputFiles::isParquet).toList();
        try (SparkSession spark = Sessions.open(asked.master(), asked.settings())) {
            long start = System.nanoTime();
            SparkRun.Outcome outcome = new SparkRun(spark, order).run(pieces, parquet, asked.out());
            return told(
                    outcome,
                    start,
                    new ResultFolders(asked.out(), spark.sparkContext().hadoopConfiguration()));
        }
    }

    private int told(SparkRun.Outcome outcome, long start, @Nullable ResultFolders folders) throws IOException {
        double seconds = (System.nanoTime() - start) / 1e9;
        String line = outcome.totals().json();
        line = String.format(
                Locale.ROOT,
                "%s,\"whole\":%b,\"seconds\":%.1f,\"claimsPerSecond\":%.0f}",
                line.substring(0, line.length() - 1),
                outcome.isWhole(),
                seconds,
                outcome.totals().claims() / seconds);
        if (folders != null) {
            folders.write("_run.json", (line + "\n").getBytes(StandardCharsets.UTF_8));
        }
        out.println(line);
        if (!outcome.isWhole()) {
            err.printf(
                    "santei: of %,d claims of the input %,d are in the results.%n",
                    outcome.expected(), outcome.totals().claims());
            return NOT_WHOLE;
        }
        return outcome.totals().refused() + outcome.totals().outside() > 0 ? SOME_BAD : CALCULATED;
    }
}
