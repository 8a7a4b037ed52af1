package org.santei.engine.conformance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.Calculation;
import org.santei.engine.calculation.Calculator;
import org.santei.engine.calculation.CommonRules;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.LineGroup;
import org.santei.engine.claim.Patient;
import org.santei.engine.claim.Visit;
import org.santei.engine.ledger.Stage;
import org.santei.engine.rulebase.Edition;

/** Calculates cases with a mistake: in another revision, a day off, of another age, or without the rules of a stage. */
final class Otherwise {

    private final KitInputs inputs;
    private final Calculator calculator;
    private final Map<Stage, Calculator> without = new EnumMap<>(Stage.class);

    Otherwise(KitInputs inputs) {
        this.inputs = inputs;
        this.calculator = new Calculator(inputs.table(), inputs.bases());
        for (Stage left : Stage.OF_SCHEDULE) {
            without.put(left, new Calculator(inputs.table(), inputs.bases(), (stage, rules, facts) -> {
                if (stage != left) {
                    rules.judge(facts);
                }
            }));
        }
    }

    private @Nullable Integer total(Calculator by, KitCase kitCase, Claim claim) {
        try {
            return by.calculate(claim, kitCase.question()) instanceof Calculation answer ? answer.totalPoints() : null;
        } catch (RuntimeException e) {
            // A claim that was changed may have become one that nobody can calculate; then it explains nothing.
            return null;
        }
    }

    boolean without(KitCase kitCase, Stage stage, int points) {
        return Objects.equals(total(Objects.requireNonNull(without.get(stage)), kitCase, kitCase.claim()), points);
    }

    /** What a program misses that pays a line in spite of a rule. */
    LikelyCause ofRefusal(String rule, @Nullable Stage stage) {
        if (rule.equals(CommonRules.VALIDITY)) {
            return LikelyCause.WRONG_REVISION;
        }
        if (rule.equals(CommonRules.AGE)) {
            return LikelyCause.AGE_EDGE;
        }
        return stage == Stage.CAP ? LikelyCause.MISSED_LIMIT : LikelyCause.MISSED_EXCLUSION;
    }

    /** Whether the last month of the revision before, or the first one of the next, comes to some points. */
    boolean inOtherRevision(KitCase kitCase, int points) {
        YearMonth month = kitCase.claim().month();
        Edition edition = Objects.requireNonNull(inputs.bases().find(month)).edition();
        Stream<YearMonth> others = Stream.of(edition.begins().minusMonths(1), edition.ends());
        return others.filter(other -> inputs.bases().find(other) != null)
                .anyMatch(other -> Objects.equals(total(calculator, kitCase, moved(kitCase.claim(), other)), points));
    }

    /** Whether a patient who was born one day earlier or later comes to some points. */
    boolean ofOtherAge(KitCase kitCase, int points) {
        Claim claim = kitCase.claim();
        LocalDate born = claim.patient().birthDate();
        return Stream.of(born.minusDays(1), born.plusDays(1))
                .map(day -> born(claim, day))
                .anyMatch(other -> Objects.equals(total(calculator, kitCase, other), points));
    }

    /** Whether the same acts one day earlier or later come to some points. */
    boolean onOtherDay(KitCase kitCase, int points) {
        return Stream.of(-1, 1)
                .map(days -> shifted(kitCase.claim(), days))
                .anyMatch(other -> Objects.equals(total(calculator, kitCase, other), points));
    }

    private static Claim born(Claim claim, LocalDate day) {
        return new Claim(
                claim.line(),
                claim.receipt(),
                claim.month(),
                claim.setting(),
                new Patient(claim.patient().sex(), day),
                claim.facility(),
                claim.coverages(),
                claim.visits(),
                claim.diagnoses(),
                claim.groups(),
                claim.particulars());
    }

    /** The same patient, of the same age, with the same acts in another month. */
    private static Claim moved(Claim claim, YearMonth month) {
        long months = claim.month().until(month, ChronoUnit.MONTHS);
        Claim moved =
                born(claim, claim.patient().birthDate().plusMonths(months)).withMonth(month);
        return onDays(moved, month, day -> Math.min(day, month.lengthOfMonth()));
    }

    private static Claim shifted(Claim claim, int days) {
        int first = firstDay(claim) + days;
        YearMonth month = first < 1
                ? claim.month().minusMonths(1)
                : first > claim.month().lengthOfMonth() ? claim.month().plusMonths(1) : claim.month();
        int length = month.lengthOfMonth();
        return onDays(claim.withMonth(month), month, day -> {
            int moved = day + days;
            boolean out = moved < 1 || moved > claim.month().lengthOfMonth();
            return out ? (days < 0 ? length : 1) : Math.min(moved, length);
        });
    }

    private static int firstDay(Claim claim) {
        return claim.groups().stream()
                .flatMap(group -> group.days().keySet().stream())
                .min(Integer::compare)
                .orElse(1);
    }

    private static Claim onDays(Claim claim, YearMonth month, IntUnaryOperator day) {
        List<LineGroup> groups = new ArrayList<>();
        for (LineGroup group : claim.groups()) {
            SortedMap<Integer, Integer> days = new TreeMap<>();
            group.days().forEach((on, times) -> days.merge(day.applyAsInt(on), times, Integer::sum));
            groups.add(new LineGroup(
                    group.section(), group.payers(), group.lines(), group.count(), days, group.billedPoints()));
        }
        List<Visit> visits = claim.visits().stream()
                .map(visit -> new Visit(month.atDay(day.applyAsInt(visit.day().getDayOfMonth())), visit.timeClass()))
                .toList();
        return claim.withGroups(groups).withVisits(visits);
    }
}
