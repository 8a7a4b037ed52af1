package org.santei.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.santei.engine.calculation.Answer;
import org.santei.engine.calculation.Calculator;
import org.santei.engine.calculation.Question;
import org.santei.engine.claim.Claim;
import org.santei.engine.rulebase.RuleBases;
import org.santei.feetables.FeeTable;
import org.santei.feetables.FeeTableReader;

/**
 * Time to verify one whole claim in one thread, from the claim in memory to the answer with its proof: by the rules, and
 * by {@link PlainJavaRules} in the same calculator. Loading is not in it ({@link RuleBaseLoadBenchmark}), nor is reading
 * the file. Claims are those of {@link Claims}, one after the other.
 *
 * <pre>java -jar benchmarks/target/benchmarks.jar WholeClaimBenchmark -prof gc</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms1g", "-Xmx1g"})
@Warmup(iterations = 8, time = 1)
@Measurement(iterations = 4, time = 1)
public class WholeClaimBenchmark {

    /** Lines of a claim; {@code real} for the claims as the file has them. */
    @Param({"5", "15", "60", "real"})
    public String lines = "";

    private final FeeTable table = new FeeTableReader().readPackaged();
    private final RuleBases bases = RuleBases.readPackaged();
    private final Calculator byRules = new Calculator(table, bases);
    private final Calculator byPlainJava = new Calculator(table, bases, new PlainJavaRules());
    private List<Claim> claims = List.of();
    private int next;

    /** Puts the claims together. */
    @Setup
    public void prepare() {
        claims = Claims.read().ofSize(lines);
    }

    /** The rules in Drools. */
    @Benchmark
    public Answer rules() {
        return byRules.calculate(nextClaim(), Question.VERIFY);
    }

    /** The same rules written by hand. */
    @Benchmark
    public Answer plainJava() {
        return byPlainJava.calculate(nextClaim(), Question.VERIFY);
    }

    private Claim nextClaim() {
        next = next + 1 < claims.size() ? next + 1 : 0;
        return claims.get(next);
    }
}
