package org.santei.service.feetable;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.Calculation;
import org.santei.engine.calculation.Calculator;
import org.santei.engine.calculation.GroupResult;
import org.santei.engine.calculation.LineResult;
import org.santei.engine.calculation.Outcome;
import org.santei.engine.calculation.Question;
import org.santei.engine.claim.Claim;
import org.santei.engine.corpus.SyntheticMonths;
import org.santei.engine.rulebase.RuleBases;
import org.santei.feetables.FeeItem;
import org.santei.feetables.FeeTable;
import org.santei.feetables.ItemKind;
import org.santei.feetables.PointKind;

/** Two revisions that follow one another: what they say of the same months, and why it is not the same. */
final class RevisionPair {

    private static final int CODE_DIGITS = 9;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final String before;
    private final String after;
    private final YearMonth beforeIn;
    private final YearMonth afterIn;
    private final FeeTable table;
    private final Calculator calculator;
    private final Map<String, RevisionDiff.Row> rows;
    private final RuleChanges rules;
    private final boolean electronicTablesDiffer;

    RevisionPair(FeeTable table, RuleBases bases, YearMonth beforeIn, YearMonth afterIn) {
        this.table = table;
        this.beforeIn = beforeIn;
        this.afterIn = afterIn;
        this.calculator = new Calculator(table, bases);
        this.before = requireNonNull(bases.find(beforeIn)).edition().revision();
        this.after = requireNonNull(bases.find(afterIn)).edition().revision();
        Revisions revisions = new Revisions(table);
        this.rows = revisions
                .compare(
                        new Revisions.Compared(
                                requireNonNull(revisions.find(before)),
                                requireNonNull(revisions.find(after)),
                                ItemKind.PROCEDURE,
                                beforeIn.atDay(1),
                                afterIn.atDay(1)),
                        LocalDate.MAX,
                        "")
                .rows()
                .stream()
                .collect(Collectors.toMap(RevisionDiff.Row::code, Function.identity()));
        this.rules = new RuleChanges(
                requireNonNull(bases.find(beforeIn)).edition(),
                requireNonNull(bases.find(afterIn)).edition());
        this.electronicTablesDiffer = table.electronic().holdOn(beforeIn.atDay(1))
                != table.electronic().holdOn(afterIn.atDay(1));
    }

    /** Everything that differs in one month. */
    List<Difference> differences(SyntheticMonths months, long number) {
        Claim claim = months.claim(number, afterIn);
        Calculation was = calculated(months.claim(number, beforeIn));
        Calculation is = calculated(claim);
        List<Difference> found = new ArrayList<>();
        Map<String, Change> changes = changes(was, is);
        causes(claim, changes).forEach((key, cause) -> {
            Change change = requireNonNull(changes.get(key));
            found.add(difference(number, key, said(change.was()), said(change.is()), cause));
        });
        Map<String, GroupResult> old = groups(was);
        groups(is).forEach((key, group) -> {
            GroupResult same = old.get(key);
            if (same != null && !points(same).equals(points(group))) {
                found.add(difference(number, key, points(same), points(group), worth(same, group, is)));
            }
        });
        return found;
    }

    private Difference difference(long number, String what, String was, String is, String cause) {
        return new Difference(String.valueOf(number), before, after, what, was, is, cause);
    }

    private Calculation calculated(Claim claim) {
        return (Calculation) calculator.calculate(claim, Question.CALCULATE);
    }

    /** What became of a line under either revision; {@code null} where it was neither billed nor derived. */
    private record Change(
            @Nullable LineResult was, @Nullable LineResult is) {

        List<LineResult> decided() {
            List<LineResult> decided = new ArrayList<>(2);
            for (LineResult line : new @Nullable LineResult[] {was, is}) {
                if (line != null) {
                    decided.add(line);
                }
            }
            return decided;
        }
    }

    private static Map<String, Change> changes(Calculation was, Calculation is) {
        Map<String, LineResult> old = lines(was);
        Map<String, LineResult> young = lines(is);
        Map<String, Change> changes = new TreeMap<>();
        Stream.concat(old.keySet().stream(), young.keySet().stream())
                .filter(key -> !said(old.get(key)).equals(said(young.get(key))))
                .forEach(key -> changes.put(key, new Change(old.get(key), young.get(key))));
        return changes;
    }

    private Map<String, String> causes(Claim claim, Map<String, Change> changes) {
        Map<String, String> causes = new LinkedHashMap<>();
        changes.forEach((key, change) -> causes.put(key, cause(claim, code(key), change.decided())));
        Set<String> explained = new TreeSet<>(causes.keySet());
        explained.removeIf(key -> causes.getOrDefault(key, "").isEmpty());
        causes.replaceAll((key, cause) ->
                cause.isEmpty() ? follows(requireNonNull(changes.get(key)).decided(), explained) : cause);
        return causes;
    }

    /** Why a line is judged otherwise: the rule that decided, or the row of the code. */
    private String cause(Claim claim, String code, List<LineResult> decided) {
        for (LineResult line : decided) {
            String change = rules.of(line.rule(), claim);
            if (change != null) {
                return change + ' ' + line.rule();
            }
        }
        RevisionDiff.Row row = rows.get(code);
        if (row != null && !row.changes().equals(List.of("points"))) {
            return row(row);
        }
        boolean electronic = decided.stream().anyMatch(line -> line.row().startsWith("電子点数表"));
        return electronic && electronicTablesDiffer ? "電子点数表 holds in one of the months only" : "";
    }

    /** Another act of the month that is judged otherwise, and that the deciding rule or row speaks of. */
    private String follows(List<LineResult> decided, Set<String> explained) {
        for (String other : explained) {
            for (LineResult line : decided) {
                if (rules.speaksOf(line.rule(), code(other), reference(code(other)))
                        || line.row().contains(code(other))) {
                    return "follows from " + other + " by " + line.rule();
                }
            }
        }
        return "";
    }

    private String reference(String code) {
        FeeItem item = table.find(code, afterIn.atDay(1));
        return item == null ? "" : item.reference();
    }

    /**
     * Why a group is worth other points. What its rows are worth must differ by as much, but for steps and percentages; of a
     * percentage alone the points of another line must be other.
     */
    private String worth(GroupResult was, GroupResult is, Calculation calculation) {
        List<String> codes = is.lines().stream()
                .filter(line -> line.outcome() == Outcome.PAID)
                .map(LineResult::code)
                .toList();
        String changed = described(codes);
        if (codes.stream().allMatch(this::isOfPoints)) {
            BigDecimal rowsDiffer = codes.stream()
                    .map(code -> value(code, afterIn).subtract(value(code, beforeIn)))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            int differ = requireNonNull(is.points()) - requireNonNull(was.points());
            return rowsDiffer.compareTo(BigDecimal.valueOf(differ)) == 0 ? changed : "";
        }
        return changed.isEmpty() ? percentage(codes.get(0), was, is, calculation) : changed;
    }

    /** The row of another line of which a percentage is exactly what the group was and is worth. */
    private String percentage(String code, GroupResult was, GroupResult is, Calculation calculation) {
        return calculation.groups().stream()
                .flatMap(group -> group.codes().stream())
                .distinct()
                .filter(base -> !described(List.of(base)).isEmpty()
                        && isOfPoints(base)
                        && share(code, base, beforeIn) == requireNonNull(was.points())
                        && share(code, base, afterIn) == requireNonNull(is.points()))
                .map(base -> "percentage of " + described(List.of(base)))
                .collect(Collectors.joining("; "));
    }

    private int share(String percentage, String base, YearMonth month) {
        return value(percentage, month)
                .multiply(value(base, month))
                .divide(HUNDRED, 0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    private String described(List<String> codes) {
        return codes.stream()
                .distinct()
                .map(rows::get)
                .filter(row -> row != null && row.changes().contains("points"))
                .map(RevisionPair::row)
                .collect(Collectors.joining("; "));
    }

    private boolean isOfPoints(String code) {
        FeeItem item = item(code, afterIn);
        return item.kind() == PointKind.POINTS && item.steps() == null;
    }

    private BigDecimal value(String code, YearMonth month) {
        return item(code, month).value();
    }

    private FeeItem item(String code, YearMonth month) {
        return requireNonNull(table.find(code, month.atDay(1)), code);
    }

    private static String row(RevisionDiff.Row row) {
        String columns = row.columns().stream()
                .map(column -> " 項番" + column.column() + ' ' + column.before() + " → " + column.after())
                .collect(Collectors.joining());
        return "row " + row.code() + ' ' + String.join(" ", row.changes()) + ' ' + row.before() + " → " + row.after()
                + columns;
    }

    /** Every line by its code and which of several with the code it is; those that were derived are marked. */
    private static Map<String, LineResult> lines(Calculation calculation) {
        Map<String, LineResult> lines = new TreeMap<>();
        Map<String, Integer> seen = new HashMap<>();
        for (GroupResult group : calculation.groups()) {
            for (LineResult line : group.lines()) {
                lines.put(numbered(line.code() + (group.derived() ? " derived" : ""), seen), line);
            }
        }
        return lines;
    }

    private static Map<String, GroupResult> groups(Calculation calculation) {
        Map<String, GroupResult> groups = new TreeMap<>();
        Map<String, Integer> seen = new HashMap<>();
        for (GroupResult group : calculation.groups()) {
            if (group.outcome() == Outcome.PAID) {
                String codes = group.lines().stream()
                        .filter(line -> line.outcome() == Outcome.PAID)
                        .map(LineResult::code)
                        .collect(Collectors.joining("+"));
                groups.put(numbered(codes, seen), group);
            }
        }
        return groups;
    }

    private static String numbered(String name, Map<String, Integer> seen) {
        return name + " #" + seen.merge(name, 1, Integer::sum);
    }

    private static String code(String key) {
        return key.substring(0, CODE_DIGITS);
    }

    private static String points(GroupResult group) {
        return group.points() + "点×" + group.count();
    }

    private static String said(@Nullable LineResult line) {
        if (line == null) {
            return "–";
        }
        return line.outcome() == Outcome.PAID ? "paid" : line.outcome() + " by " + line.rule();
    }
}
