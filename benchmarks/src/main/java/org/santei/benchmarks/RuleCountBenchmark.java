package org.santei.benchmarks;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
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
import org.santei.engine.ledger.Entry;
import org.santei.engine.rulebase.RuleBases;
import org.santei.feetables.FeeTable;
import org.santei.feetables.FeeTableReader;

/**
 * What a rule costs where its code is not in the claim: the same claims under an edition of so many rules. Those that have
 * something to say about the claims are in each ({@link ManyRules}), so that every answer is the same.
 *
 * <pre>java -jar benchmarks/target/benchmarks.jar RuleCountBenchmark</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 2,
        jvmArgsAppend = {"-Xms1g", "-Xmx1g"})
@Warmup(iterations = 6, time = 1)
@Measurement(iterations = 6, time = 1)
public class RuleCountBenchmark {

    private static final YearMonth MONTH = YearMonth.of(2024, 7);

    private List<Claim> claims = List.of();
    private int next;

    /** Rules of the edition, those for the official tables among them. */
    @Param({"300", "1500"})
    public int rules;

    /** Lines of a claim. */
    @Param("15")
    public String lines = "";

    private final FeeTable table = new FeeTableReader().readPackaged();
    private Calculator calculator = new Calculator(table, RuleBases.readPackaged());

    /** Compiles the edition and holds its ledgers to those of the packaged one. */
    @Setup
    public void prepare() throws IOException {
        claims = Claims.read().ofSize(lines).stream()
                .map(claim -> claim.withMonth(MONTH))
                .toList();
        Calculator packaged = calculator;
        Set<String> speaking = claims.stream()
                .flatMap(claim -> packaged.ledgerOf(claim, Question.VERIFY).stream())
                .map(Entry::rule)
                .collect(Collectors.toSet());
        RuleBases bases = ManyRules.of(
                        table,
                        requireNonNull(RuleBases.readPackaged().find(MONTH)).edition())
                .compile(rules, speaking, Files.createTempDirectory("many-rules"));
        calculator = new Calculator(table, bases);
        int compiled = requireNonNull(bases.find(MONTH)).ruleIds().size();
        if (compiled != rules) {
            throw new IllegalStateException(compiled + " rules");
        }
        for (Claim claim : claims) {
            if (!calculator.ledgerOf(claim, Question.VERIFY).equals(packaged.ledgerOf(claim, Question.VERIFY))) {
                throw new IllegalStateException("Rules for other codes changed what is said of " + claim);
            }
        }
    }

    /** The whole claim, by the rules. */
    @Benchmark
    public Answer verify() {
        next = next + 1 < claims.size() ? next + 1 : 0;
        return calculator.calculate(claims.get(next), Question.VERIFY);
    }
}
