package org.santei.benchmarks;

import java.util.Arrays;
import org.openjdk.jmh.Main;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs JMH and prints plain Java and the rules side by side. Without a name it runs {@link WholeClaimBenchmark}; every
 * option of JMH is passed on. With {@code --quick} it is {@link QuickBench} that runs. The last columns of the table are those of {@link PairedRatio}.
 *
 * <pre>java -jar benchmarks/target/benchmarks.jar</pre>
 */
public final class BenchmarkMain {

    private static final String QUICK = "--quick";

    private BenchmarkMain() {}

    /** Runs the benchmarks; takes about three minutes without options. */
    public static void main(String... arguments) throws Exception {
        if (arguments.length > 0 && arguments[0].equals(QUICK)) {
            QuickBench.main(Arrays.copyOfRange(arguments, 1, arguments.length));
            return;
        }
        CommandLineOptions given = new CommandLineOptions(arguments);
        if (asksOnly(given)) {
            Main.main(arguments);
            return;
        }
        ChainedOptionsBuilder options = new OptionsBuilder().parent(given).addProfiler(CpuTimeProfiler.class);
        if (given.getIncludes().isEmpty()) {
            options.include(WholeClaimBenchmark.class.getName());
        }
        SideBySide table = new SideBySide();
        table.measured(new Runner(options.build()).run());
        if (!table.sizes().isEmpty()) {
            PairedRatio paired = new PairedRatio();
            for (String size : table.sizes()) {
                table.paired(size, paired.wholeClaims(size), paired.judging(size));
            }
            System.out.println("""

                    One claim in one thread. First the whole claim by JMH, in microseconds of CPU of the best iteration; then the
                    same in turns in one JVM; then judging alone, which is the only part that differs. A ratio of 2 says
                    that the rules need twice as much. JMH's own scores above are wall clock: other load falsifies them.
                    """);
            System.out.println(table.text());
        }
    }

    private static boolean asksOnly(CommandLineOptions given) {
        return given.shouldHelp()
                || given.shouldList()
                || given.shouldListWithParams()
                || given.shouldListProfilers()
                || given.shouldListResultFormats();
    }
}
