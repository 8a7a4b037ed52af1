package org.santei.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.santei.engine.calculation.Answer;
import org.santei.engine.calculation.Calculation;
import org.santei.engine.calculation.Calculator;
import org.santei.engine.calculation.Question;
import org.santei.engine.calculation.Trace;
import org.santei.engine.claim.Claim;
import org.santei.engine.explanation.Explainer;
import org.santei.engine.explanation.Explanation;

/**
 * Time to verify one claim of 15 lines in one thread and to explain the answer: not at all, by a sentence a line, in full.
 * What the patient pays is reckoned, as the service does. Claims are those of {@link Claims}, one after the other.
 *
 * <pre>java -jar benchmarks/target/benchmarks.jar ExplanationBenchmark -prof gc</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms1g", "-Xmx1g"})
@Warmup(iterations = 8, time = 1)
@Measurement(iterations = 4, time = 1)
public class ExplanationBenchmark {

    private static final String LINES = "15";

    private final Calculator calculator = Calculator.packaged();
    private final Explainer explainer = Explainer.packaged();
    private List<Claim> claims = List.of();
    private int next;

    /** Puts the claims together. */
    @Setup
    public void prepare() {
        claims = Claims.read().ofSize(LINES);
    }

    /** The answer alone. */
    @Benchmark
    public Answer off() {
        return calculator.calculate(nextClaim(), Question.VERIFY);
    }

    /** A sentence and a rule for each line. */
    @Benchmark
    public Explanation lines() {
        return explain(nextClaim(), Explanation.Detail.LINES);
    }

    /** Everything. */
    @Benchmark
    public Explanation full() {
        return explain(nextClaim(), Explanation.Detail.FULL);
    }

    /** How a claim is explained. */
    Explanation explain(Claim claim, Explanation.Detail detail) {
        Trace trace = detail == Explanation.Detail.FULL ? Trace.withWorkings() : new Trace();
        return explainer.explain(trace, (Calculation) calculator.trace(claim, Question.VERIFY, trace), detail);
    }

    private Claim nextClaim() {
        next = next + 1 < claims.size() ? next + 1 : 0;
        return claims.get(next);
    }
}
