package org.santei.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.santei.engine.rulebase.RuleBases;
import org.santei.feetables.FeeTable;
import org.santei.feetables.FeeTableReader;

/**
 * Time to load what a calculation needs, once, in a JVM that has just started: the packaged fee tables, and the rule
 * bases of every edition as the build compiled them. No claim is calculated and no rule is compiled.
 *
 * <pre>java -jar benchmarks/target/benchmarks.jar RuleBaseLoadBenchmark</pre>
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
@Measurement(iterations = 1)
public class RuleBaseLoadBenchmark {

    /** The fee tables of all publications. */
    @Benchmark
    public FeeTable feeTables() {
        return new FeeTableReader().readPackaged();
    }

    /** The rule bases of all editions. */
    @Benchmark
    public RuleBases ruleBases() {
        return RuleBases.readPackaged();
    }
}
