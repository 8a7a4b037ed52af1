package org.santei.benchmarks;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
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
import org.santei.engine.calculation.Calculator;
import org.santei.engine.calculation.Question;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.Line;
import org.santei.engine.claim.LineGroup;
import org.santei.engine.claim.LineKind;
import org.santei.engine.facts.ClaimIndex;
import org.santei.engine.facts.CodeSets;
import org.santei.engine.ledger.Entry;
import org.santei.engine.rulebase.RuleBases;
import org.santei.engine.tables.ClaimTables;
import org.santei.engine.tables.RelatedCodes;
import org.santei.feetables.ElectronicTables;
import org.santei.feetables.Exclusion;
import org.santei.feetables.Exclusions;
import org.santei.feetables.FeeItem;
import org.santei.feetables.FeeTable;
import org.santei.feetables.FeeTableReader;

/**
 * What the generic rules for the official tables cost beside the look-ups that nobody can do without. The claims are those
 * of {@link Claims}, moved into a month for which every table holds; the rules of chapters stay out.
 *
 * <pre>java -jar benchmarks/target/benchmarks.jar TableRulesBenchmark</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
public class TableRulesBenchmark {

    private static final YearMonth MONTH = YearMonth.of(2024, 7);

    private final FeeTable table = new FeeTableReader().readPackaged();
    private final RuleBases bases = RuleBases.readTableRules();
    private final Calculator calculator = new Calculator(table, bases);
    private final RelatedCodes codes = new RelatedCodes(table);
    private final CodeSets sets = requireNonNull(bases.find(MONTH)).codeSets();
    private List<Claim> claims = List.of();
    private int next;

    @Param({"5", "15", "60"})
    private String lines = "15";

    /** Takes the claims, and holds the look-ups to what the rules wrote: whoever judges a pair has looked it up. */
    @Setup
    public void take() {
        claims = Claims.read().ofSize(lines).stream()
                .map(claim -> claim.withMonth(MONTH))
                .toList();
        for (Claim claim : claims) {
            long excluded = calculator.ledgerOf(claim, Question.VERIFY).stream()
                    .filter(entry -> entry.rule().startsWith("COMMON-exclusion"))
                    .count();
            if (excluded > 0 && lookUp(claim).pairs() == 0) {
                throw new IllegalStateException("The rules exclude what no row of the tables does: " + claim);
            }
        }
    }

    private Claim claim() {
        next = (next + 1) % claims.size();
        return claims.get(next);
    }

    /** What was found in the tables for one claim. */
    public record Found(int rows, int limits, int pairs) {}

    /** The look-ups alone: the row of each line, its limits, and each pair of lines that the tables may speak of. */
    @Benchmark
    public Found lookUps() {
        return lookUp(claim());
    }

    /** Everything that plain Java finds in the tables: the claim laid out, every column, pair, limit and comment. */
    @Benchmark
    public int hits() {
        ClaimIndex index = new ClaimIndex(claim(), table, sets);
        ClaimTables tables = new ClaimTables(index, codes);
        return tables.awards().size()
                + tables.exclusions().size()
                + tables.limits(act -> true).size();
    }

    /** The look-ups, every generic rule, and the ledger that they write. */
    @Benchmark
    public List<Entry> genericRules() {
        return calculator.ledgerOf(claim(), Question.VERIFY);
    }

    private Found lookUp(Claim claim) {
        ElectronicTables electronic = table.electronic();
        LocalDate day = claim.month().atDay(1);
        List<String> known = new ArrayList<>();
        int rows = 0;
        int limits = 0;
        int pairs = 0;
        for (LineGroup group : claim.groups()) {
            for (Line line : group.lines()) {
                if (line.kind() == LineKind.PROCEDURE) {
                    FeeItem item = table.find(line.code(), day);
                    rows += item == null ? 0 : 1;
                    limits += electronic.entry(line.code()).limits(day).size();
                    if (electronic.entry(line.code()).hasExclusions() && !known.contains(line.code())) {
                        known.add(line.code());
                    }
                }
            }
        }
        for (Exclusion.Within within : Exclusion.Within.values()) {
            Exclusions exclusions = electronic.exclusions(within);
            for (int i = 0; exclusions != null && i < known.size(); i++) {
                for (int j = i + 1; j < known.size(); j++) {
                    if (electronic.entry(known.get(i)).hasExclusions(within)
                            && electronic.entry(known.get(j)).hasExclusions(within)) {
                        pairs += exclusions.between(known.get(i), known.get(j), day) == null ? 0 : 1;
                    }
                }
            }
        }
        return new Found(rows, limits, pairs);
    }
}
