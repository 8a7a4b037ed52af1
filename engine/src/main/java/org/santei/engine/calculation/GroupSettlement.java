package org.santei.engine.calculation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Line;
import org.santei.engine.claim.LineGroup;
import org.santei.engine.claim.LineKind;
import org.santei.engine.workings.StepRecorder;

/**
 * Settles one group: what is refused leaves it, what stands is paid. Counts of which other lines stand, or which come to
 * other points, are results of their own (decision 0010).
 */
final class GroupSettlement {

    private final Settlement settlement;
    private final LineGroup group;
    private final int[] days;
    private final Verdict[][] verdicts;
    private final List<Portion> portions = new ArrayList<>(1);

    /**
     * What became of counts of a group.
     *
     * @param days days of the group; day 0 stands for those that the claim does not say
     * @param times how many of the counts fell on which of them
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Settled(GroupResult result, int[] days, int[] times) {}

    /** Counts of which the same lines stand, at the same price. */
    private static final class Portion {
        private final boolean[] standing;
        private final Price price;
        private final List<Integer> days = new ArrayList<>(1);
        private final int[] times;
        private @Nullable PortionSteps steps;

        Portion(boolean[] standing, Price price, int days) {
            this.standing = standing;
            this.price = price;
            this.times = new int[days];
        }

        /** Notes by which steps the price of a day was arrived at; those of the first day when there are none. */
        void note(int day, @Nullable StepRecorder recorder) {
            if (recorder != null) {
                steps = steps == null ? new PortionSteps() : steps;
                steps.add(day, recorder);
            }
        }

        int count() {
            int count = 0;
            for (int ofDay : times) {
                count += ofDay;
            }
            return count;
        }
    }

    GroupSettlement(Settlement settlement, LineGroup group) {
        this.settlement = settlement;
        this.group = group;
        this.days = Settlement.days(group);
        this.verdicts = new Verdict[days.length][];
        for (int day = 0; day < days.length; day++) {
            verdicts[day] = verdictsOn(days[day]);
        }
    }

    private Verdict[] verdictsOn(int day) {
        GroupSupplies supplies = settlement.supplies(group, day);
        Verdict[] ofDay = new Verdict[group.lines().size()];
        for (int i = 0; i < ofDay.length; i++) {
            Line line = group.lines().get(i);
            SupplyVerdict supply = supplies.verdict(line);
            ofDay[i] = supply == null ? settlement.verdict(line, day) : supply.verdict();
        }
        return ofDay;
    }

    /** What became of the group: one result, or several when its counts are not worth the same. */
    List<Settled> results() {
        if (isUndecided()) {
            return List.of(unpaid(undecided()));
        }
        for (int day = 0; day < days.length; day++) {
            divide(day);
        }
        if (portions.isEmpty()) {
            return List.of(unpaid(refused()));
        }
        List<Settled> results = new ArrayList<>(portions.size());
        for (Portion portion : portions) {
            results.add(new Settled(paid(portion), days, portion.times));
        }
        return results;
    }

    private Settled unpaid(GroupResult result) {
        return new Settled(result, days, new int[days.length]);
    }

    private boolean isUndecided() {
        for (Verdict[] ofDay : verdicts) {
            for (Verdict verdict : ofDay) {
                if (verdict.outcome() == Outcome.UNDECIDED) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Divides the counts of a day where a line reaches its limit. */
    private void divide(int day) {
        int all = Settlement.times(group, days[day]);
        for (int from = 0; from < all; ) {
            boolean[] standing = standing(day, from);
            int to = all;
            boolean any = false;
            for (int i = 0; i < standing.length; i++) {
                if (standing[i]) {
                    to = Math.min(to, verdicts[day][i].limit());
                    any = true;
                }
            }
            if (any) {
                add(day, standing, to - from);
            }
            from = any ? to : all;
        }
    }

    /** The lines that are paid once more after some times of a day: an addition falls with the item before it. */
    private boolean[] standing(int day, int times) {
        boolean[] standing = new boolean[verdicts[day].length];
        boolean base = true;
        for (int i = 0; i < standing.length; i++) {
            Line line = group.lines().get(i);
            Verdict verdict = verdicts[day][i];
            standing[i] = verdict.outcome() == Outcome.PAID && verdict.limit() > times;
            if (settlement.isAddition(line, days[day])) {
                standing[i] &= base;
            } else if (line.kind() == LineKind.PROCEDURE) {
                base = standing[i];
            }
        }
        return standing;
    }

    private void add(int day, boolean[] standing, int times) {
        Portion portion = find(days[day], standing);
        if (!portion.days.contains(day)) {
            portion.days.add(day);
            if (portion.steps != null) {
                portion.steps.addDay(days[day]);
            }
        }
        portion.times[day] += times;
    }

    private Portion find(int day, boolean[] standing) {
        Price price = null;
        StepRecorder recorder = settlement.recorder(day);
        for (Portion portion : portions) {
            if (Arrays.equals(portion.standing, standing)) {
                if (settlement.sameRows(group, days[portion.days.get(0)], day)) {
                    return portion;
                }
                price = price == null ? settlement.price(group, day, standing, recorder) : price;
                if (portion.price.equals(price)) {
                    portion.note(day, recorder);
                    return portion;
                }
            }
        }
        Portion portion = new Portion(
                standing, price == null ? settlement.price(group, day, standing, recorder) : price, days.length);
        portion.note(day, recorder);
        portions.add(portion);
        return portion;
    }

    private GroupResult paid(Portion portion) {
        Set<String> assumed = new LinkedHashSet<>();
        List<LineResult> lines = new ArrayList<>(portion.standing.length);
        for (int i = 0; i < portion.standing.length; i++) {
            for (int day : portion.days) {
                assumed.addAll(verdicts[day][i].open());
            }
            Verdict verdict = shown(i, portion.days);
            if (portion.standing[i]) {
                lines.add(line(i, Outcome.PAID, verdict));
            } else {
                lines.add(line(i, Outcome.REFUSED, falls(verdict) ? shown(baseOf(i), portion.days) : verdict));
            }
        }
        Outcome outcome = portion.price.points() == null ? Outcome.UNDECIDED : Outcome.PAID;
        return result(portion.price, portion.count(), outcome, lines, assumed, portion.price.missing(), portion.steps);
    }

    /** Whether nothing stands against a line itself. */
    private static boolean falls(Verdict verdict) {
        return verdict.outcome() == Outcome.PAID && verdict.limit() == Verdict.NO_LIMIT;
    }

    /** The item before an addition. */
    private int baseOf(int addition) {
        int base = addition;
        while (base > 0 && settlement.isAddition(group.lines().get(base), days[0])) {
            base--;
        }
        return base;
    }

    private GroupResult refused() {
        boolean[] all = new boolean[group.lines().size()];
        Arrays.fill(all, true);
        StepRecorder recorder = settlement.recorder(days[0]);
        Price price = settlement.price(group, days[0], all, recorder);
        PortionSteps steps = recorder == null ? null : PortionSteps.of(days, recorder);
        Set<String> assumed = new LinkedHashSet<>();
        for (Verdict[] ofDay : verdicts) {
            for (Verdict verdict : ofDay) {
                assumed.addAll(verdict.open());
            }
        }
        return result(price, group.count(), Outcome.REFUSED, lines(), assumed, price.missing(), steps);
    }

    private GroupResult undecided() {
        Set<String> assumed = new LinkedHashSet<>();
        Set<String> missing = new LinkedHashSet<>();
        for (int i = 0; i < group.lines().size(); i++) {
            Verdict verdict = shown(i, everyDay());
            (verdict.outcome() == Outcome.UNDECIDED ? missing : assumed).addAll(verdict.open());
        }
        boolean charged = false;
        for (int day : days) {
            charged |= !settlement.supplies(group, day).missingCharge().isEmpty();
        }
        Price price = charged ? Price.undecided().withSelfPaid(null) : Price.undecided();
        return result(price, group.count(), Outcome.UNDECIDED, lines(), assumed, missing, null);
    }

    private List<LineResult> lines() {
        List<LineResult> lines = new ArrayList<>(group.lines().size());
        for (int i = 0; i < group.lines().size(); i++) {
            Verdict verdict = shown(i, everyDay());
            lines.add(line(i, verdict.outcome(), verdict));
        }
        return lines;
    }

    private LineResult line(int line, Outcome outcome, Verdict because) {
        return new LineResult(group.lines().get(line).code(), outcome, because.rule(), because.row());
    }

    private List<Integer> everyDay() {
        List<Integer> all = new ArrayList<>(days.length);
        for (int day = 0; day < days.length; day++) {
            all.add(day);
        }
        return all;
    }

    /** The verdict that stands for a line over days: undecided, else paid, else refused. */
    private Verdict shown(int line, List<Integer> overDays) {
        Verdict shown = verdicts[overDays.get(0)][line];
        for (int day : overDays) {
            if (rank(verdicts[day][line].outcome()) > rank(shown.outcome())) {
                shown = verdicts[day][line];
            }
        }
        return shown;
    }

    private static int rank(Outcome outcome) {
        return switch (outcome) {
            case UNDECIDED -> 2;
            case PAID -> 1;
            case REFUSED -> 0;
        };
    }

    private GroupResult result(
            Price price,
            int count,
            Outcome outcome,
            List<LineResult> lines,
            Set<String> assumed,
            Iterable<String> lacking,
            @Nullable PortionSteps steps) {
        List<String> codes = new ArrayList<>(lines.size());
        lines.forEach(line -> codes.add(line.code()));
        List<String> missing = new ArrayList<>();
        lacking.forEach(missing::add);
        boolean open = outcome == Outcome.UNDECIDED;
        GroupResult result = new GroupResult(
                group.section(),
                Collections.unmodifiableList(codes),
                open ? null : price.points(),
                open ? 0 : price.yen(),
                price.selfPaid(),
                count,
                outcome,
                false,
                Collections.unmodifiableList(lines),
                List.copyOf(assumed),
                List.copyOf(missing));
        if (steps != null && settlement.workings() != null && result.points() != null) {
            settlement.workings().priced(result, steps.all());
        }
        return result;
    }
}
