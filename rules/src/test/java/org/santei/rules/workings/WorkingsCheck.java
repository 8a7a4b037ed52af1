package org.santei.rules.workings;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.Calculation;
import org.santei.engine.calculation.Calculator;
import org.santei.engine.calculation.GroupResult;
import org.santei.engine.calculation.Outcome;
import org.santei.engine.calculation.PayerPoints;
import org.santei.engine.calculation.Question;
import org.santei.engine.claim.Claim;
import org.santei.engine.workings.Amount;
import org.santei.engine.workings.DayWorkings;
import org.santei.engine.workings.GroupWorkings;
import org.santei.engine.workings.SourceRow;
import org.santei.engine.workings.SumWorkings;
import org.santei.engine.workings.Sums;
import org.santei.engine.workings.Value;
import org.santei.engine.workings.WorkingStep;
import org.santei.engine.workings.Workings;
import org.santei.feetables.FeeTable;
import org.santei.feetables.ItemAnswer;
import org.santei.rules.Packaged;

/** Says where the steps of a claim do not lead to its answer. */
final class WorkingsCheck {

    private final FeeTable table;
    private final List<String> faults = new ArrayList<>();
    private final List<WorkingStep> steps = new ArrayList<>();
    private int groups;

    WorkingsCheck(FeeTable table) {
        this.table = table;
    }

    /** Steps of all claims that were looked at. */
    List<WorkingStep> steps() {
        return steps;
    }

    /** How many groups with points were looked at. */
    int groups() {
        return groups;
    }

    List<String> faults() {
        return faults;
    }

    /** Calculates a claim with its steps and looks at them; the answer is the same as without. */
    void look(Calculator calculator, Claim claim, Question question) {
        Workings workings = new Workings();
        if (calculator.calculate(claim, question, workings) instanceof Calculation answer) {
            if (!answer.equals(calculator.calculate(claim, question))) {
                faults.add(claim.receipt() + ": another answer with its steps");
            }
            List<GroupWorkings> all = workings.groups();
            if (all.size() != answer.groups().size()) {
                faults.add(claim.receipt() + ": " + all.size() + " of "
                        + answer.groups().size() + " groups");
                return;
            }
            for (int i = 0; i < all.size(); i++) {
                group(YearMonth.parse(answer.month()), answer.groups().get(i), all.get(i));
            }
            sums(answer, workings.sums());
        }
    }

    private void group(YearMonth month, GroupResult result, GroupWorkings workings) {
        if (result.points() == null) {
            expect(
                    result,
                    "no steps",
                    workings.days().isEmpty() && workings.count().isEmpty());
            return;
        }
        groups++;
        expect(result, "days", !workings.days().isEmpty() && distinct(workings.days()));
        for (DayWorkings ofDays : workings.days()) {
            same(result, Amount.POINTS, result.points(), ofDays.result(Amount.POINTS));
            same(result, Amount.YEN, result.yen(), ofDays.result(Amount.YEN));
            if (result.selfPaid() != null) {
                same(result, Amount.SELF_PAID, result.selfPaid(), ofDays.result(Amount.SELF_PAID));
            }
            look(result.codes().toString(), ofDays.steps());
            ofDays.days().forEach(day -> rows(month.atDay(Math.max(1, day)), ofDays.steps()));
        }
        if (result.outcome() == Outcome.PAID) {
            look(result.codes().toString(), workings.count());
            for (WorkingStep step : workings.count()) {
                Integer each = switch (step.amount()) {
                    case POINTS -> result.points();
                    case YEN -> Integer.valueOf(result.yen());
                    case SELF_PAID -> result.selfPaid();
                };
                same(result, step.amount(), Objects.requireNonNull(each) * result.count(), step.after());
            }
            expect(result, "count", !workings.count().isEmpty());
        } else {
            expect(result, "no count", workings.count().isEmpty());
        }
    }

    private static boolean distinct(List<DayWorkings> all) {
        List<Integer> days = all.stream().flatMap(each -> each.days().stream()).toList();
        return !days.isEmpty() && new TreeSet<>(days).size() == days.size();
    }

    private void sums(Calculation answer, List<SumWorkings> sums) {
        sums.forEach(sum -> look(sum.of(), sum.steps()));
        TreeMap<String, Integer> points = new TreeMap<>();
        for (SumWorkings sum : sums) {
            int last = sum.steps().get(sum.steps().size() - 1).after().number().intValueExact();
            switch (sum.amount()) {
                case POINTS -> points.put(sum.of(), last);
                case YEN -> expect(answer, "yen", last == answer.totalYen());
                case SELF_PAID -> expect(answer, "self-paid", answer.selfPaid() == null || last == answer.selfPaid());
            }
        }
        expect(answer, "total", Objects.equals(points.getOrDefault(Sums.TOTAL, 0), none(answer.totalPoints())));
        answer.sections()
                .forEach((section, sum) ->
                        expect(answer, "section " + section, sum.equals(points.get(Sums.section(section)))));
        for (PayerPoints payer : answer.payers()) {
            Integer sum = points.getOrDefault(Sums.payer(payer.payer()), 0);
            expect(answer, "payer " + payer, sum.equals(none(payer.points())));
        }
    }

    private static Integer none(@Nullable Integer points) {
        return points == null ? Integer.valueOf(0) : points;
    }

    private void look(String of, List<WorkingStep> all) {
        StepCheck.faults(all).forEach(fault -> faults.add(of + " " + fault));
        steps.addAll(all);
    }

    /** Rows say what the table says of their code on the day. */
    private void rows(LocalDate day, List<WorkingStep> all) {
        for (WorkingStep step : all) {
            SourceRow row = step.row();
            if (row == null || row.evidence() == null) {
                continue;
            }
            ItemAnswer item = table.item(row.code(), day);
            LocalDate until = item.until() == null ? LocalDate.MAX : item.until();
            BigDecimal value = item.value();
            boolean same = value != null
                    && row.value().compareTo(value) == 0
                    && row.name().equals(item.name())
                    && row.evidence().equals(item.evidence())
                    && row.validity().from().equals(item.from())
                    && row.validity().contains(day)
                    && !row.validity().until().isAfter(until);
            if (!same) {
                faults.add(day + ": another row: " + row + " / " + item);
            }
        }
    }

    private void same(GroupResult result, Amount amount, int expected, @Nullable Value actual) {
        boolean same = actual == null ? expected == 0 : actual.number().compareTo(BigDecimal.valueOf(expected)) == 0;
        expect(result, amount + " " + expected + " but " + actual, same);
    }

    private void expect(Object of, String what, boolean holds) {
        if (!holds) {
            faults.add(what + ": " + of);
        }
    }

    /** The claims that are looked at in turn, with the rules and tables of this module. */
    static WorkingsCheck of(List<Claim> claims, Question question) {
        WorkingsCheck check = new WorkingsCheck(Packaged.TABLE);
        claims.forEach(claim -> check.look(Packaged.CALCULATOR, claim, question));
        return check;
    }

    /** Kinds of steps that were seen. */
    String kinds() {
        return steps.stream()
                .map(WorkingStep::kind)
                .distinct()
                .sorted()
                .map(Enum::name)
                .collect(Collectors.joining(" "));
    }
}
