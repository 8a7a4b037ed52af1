package org.santei.service.impact;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.santei.engine.corpus.SyntheticMonths;
import org.santei.engine.impact.ImpactFigures;
import org.santei.engine.impact.ImpactRun;
import org.santei.feetables.FeeTable;
import org.santei.service.release.Releases;

/**
 * {@code impact --corpus synthetic:N[:SEED] --before EDITION --after EDITION}: what a revision does to the synthetic national
 * mix, calculated in this process.
 */
public final class ImpactCommand {

    static final String USAGE = "usage: santei impact --corpus synthetic:N[:SEED] --before YYYY-MM --after YYYY-MM"
            + " [--threads N] [--input calculated|acts|stripped] [--csv FILE] [--parquet FILE]";

    /** It was calculated. */
    static final int CALCULATED = 0;

    /** The command is not understood, or cannot be carried out. */
    static final int REFUSED = 2;

    private static final int THREADS = 2;
    private static final int MOST_THREADS = 64;
    private static final int STEP = 10_000;

    private final PrintStream out;
    private final PrintStream err;

    public ImpactCommand(PrintStream out, PrintStream err) {
        this.out = new PrintStream(out, true, StandardCharsets.UTF_8);
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
    }

    /**
     * Runs the command; returns its exit code.
     *
     * @param tables reads the tables of this machine
     * @param releases reads its rules
     */
    public int run(Supplier<FeeTable> tables, Supplier<Releases> releases, String... arguments) {
        ImpactArguments asked = ImpactArguments.of(arguments);
        if (asked == null) {
            err.println(USAGE);
            return REFUSED;
        }
        try {
            FeeTable table = tables.get();
            Releases law = releases.get();
            ImpactSetting setting = ImpactSetting.of(asked.order(), table, law.rules(), law.shares(), List.of());
            return calculate(asked, setting);
        } catch (RefusedOrder e) {
            err.println("--" + e.field() + ": " + e.getMessage());
            return REFUSED;
        } catch (IOException e) {
            err.println("The result cannot be written: " + e.getMessage());
            return REFUSED;
        }
    }

    private int calculate(ImpactArguments asked, ImpactSetting setting) throws RefusedOrder, IOException {
        SyntheticMonths acts = setting.acts();
        int threads = Math.min(MOST_THREADS, asked.threads() == 0 ? THREADS : asked.threads());
        long start = System.nanoTime();
        ImpactFigures figures = new ImpactRun(setting.table(), setting.before(), setting.after())
                .run(setting.mix(acts, asked.order()), threads, this::progress, () -> false);
        double seconds = (System.nanoTime() - start) / 1e9;
        ImpactOutcome outcome = new ImpactOutcome(
                setting.told(setting.before()),
                setting.told(setting.after()),
                new ImpactOutcome.Nation(acts.nationalVisits(), acts.nationalActs(), acts.leftOut()),
                figures);
        out.print(ImpactText.of(asked.order(), outcome));
        out.printf(
                "%,d件を%.1f秒で計算しました（%d スレッド、%,.0f件/秒）。%n",
                asked.order().claims(), seconds, threads, asked.order().claims() / seconds);
        write(asked.csv(), ImpactCsv.of(ImpactTable.of(figures)));
        write(asked.parquet(), ParquetTable.of(ImpactTable.of(figures)));
        return CALCULATED;
    }

    private void progress(long done) {
        if (done % STEP == 0) {
            err.printf("%,d件%n", done);
        }
    }

    private static void write(@Nullable Path file, byte[] content) throws IOException {
        if (file != null) {
            Files.write(file, content);
        }
    }
}
