package org.santei.engine.calculation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Line;
import org.santei.engine.claim.LineGroup;
import org.santei.engine.claim.LineKind;
import org.santei.engine.facts.Act;
import org.santei.engine.facts.ClaimIndex;
import org.santei.engine.facts.Sample;
import org.santei.feetables.Bundle;
import org.santei.feetables.FeeItem;
import org.santei.feetables.FeeTable;
import org.santei.feetables.PointKind;
import org.santei.feetables.Points;
import org.santei.feetables.Standing;

/** Prices each group of the input and says what became of its lines. */
final class Settlement {

    private final ClaimIndex claim;
    private final FeeTable table;
    private final Judgement judgement;
    private final Map<Long, Act> actByPlace = new HashMap<>();

    Settlement(ClaimIndex claim, FeeTable table, Judgement judgement) {
        this.claim = claim;
        this.table = table;
        this.judgement = judgement;
        for (Act act : claim.acts()) {
            actByPlace.put(place(act.line(), act.day()), act);
        }
    }

    private static long place(Line line, int day) {
        return line.number() * 64L + day;
    }

    /** What became of a group. */
    GroupResult settle(LineGroup group) {
        int[] days = days(group);
        Verdict[][] verdicts = new Verdict[group.lines().size()][days.length];
        boolean[][] leaves = new boolean[verdicts.length][days.length];
        for (int day = 0; day < days.length; day++) {
            GroupSupplies supplies = supplies(group, days[day]);
            for (int line = 0; line < verdicts.length; line++) {
                SupplyVerdict supply = supplies.verdict(group.lines().get(line));
                verdicts[line][day] = supply == null ? verdict(group.lines().get(line), days[day]) : supply.verdict();
                leaves[line][day] = supply != null && supply.leavesGroup();
            }
        }
        boolean undecided = false;
        int paidTimes = 0;
        for (int day = 0; day < days.length; day++) {
            Outcome ofDay = Outcome.PAID;
            int times = times(group, days[day]);
            for (int line = 0; line < verdicts.length; line++) {
                if (!leaves[line][day]) {
                    ofDay = ofDay.worst(verdicts[line][day].outcome());
                    times = Math.min(times, verdicts[line][day].limit());
                }
            }
            paidTimes += ofDay == Outcome.PAID ? times : 0;
            undecided |= ofDay == Outcome.UNDECIDED;
        }
        Outcome paid = paidTimes > 0 ? Outcome.PAID : Outcome.REFUSED;
        return result(group, days, verdicts, undecided ? Outcome.UNDECIDED : paid, paidTimes);
    }

    /** Days of a group; day 0 stands for those that the claim does not say. */
    static int[] days(LineGroup group) {
        if (group.days().isEmpty()) {
            return new int[] {0};
        }
        int[] days = new int[group.days().size()];
        int next = 0;
        for (Integer day : group.days().keySet()) {
            days[next++] = day;
        }
        return days;
    }

    /** How often a group was done on a day. */
    static int times(LineGroup group, int day) {
        return day == 0 ? group.count() : group.days().getOrDefault(day, 0);
    }

    private GroupResult result(LineGroup group, int[] days, Verdict[][] verdicts, Outcome outcome, int paidTimes) {
        Set<String> assumed = new LinkedHashSet<>();
        Set<String> missing = new LinkedHashSet<>();
        List<String> codes = new ArrayList<>(verdicts.length);
        List<LineResult> lines = new ArrayList<>(verdicts.length);
        for (int i = 0; i < verdicts.length; i++) {
            Verdict shown = shown(verdicts[i]);
            (shown.outcome() == Outcome.UNDECIDED ? missing : assumed).addAll(shown.open());
            String code = group.lines().get(i).code();
            codes.add(code);
            lines.add(new LineResult(code, shown.outcome(), shown.rule(), shown.row()));
        }
        Price price = missing.isEmpty() ? price(group, days) : Price.undecided();
        missing.addAll(price.missing());
        Outcome settled = price.points() == null && outcome == Outcome.PAID ? Outcome.UNDECIDED : outcome;
        return new GroupResult(
                group.section(),
                Collections.unmodifiableList(codes),
                settled == Outcome.UNDECIDED ? null : price.points(),
                settled == Outcome.UNDECIDED ? 0 : price.yen(),
                settled == Outcome.PAID ? paidTimes : group.count(),
                settled,
                false,
                Collections.unmodifiableList(lines),
                List.copyOf(assumed),
                List.copyOf(missing));
    }

    /** The verdict that stands for a line over its days: undecided, else paid, else refused. */
    private static Verdict shown(Verdict[] ofLine) {
        Verdict shown = ofLine[0];
        for (Verdict verdict : ofLine) {
            if (rank(verdict.outcome()) > rank(shown.outcome())) {
                shown = verdict;
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

    /** The drugs and materials of a group on a day. */
    GroupSupplies supplies(LineGroup group, int day) {
        return GroupSupplies.of(group, claim.claim().patient().birthDate(), date(day), table);
    }

    /** What became of a procedure on a day. */
    Verdict verdict(Line line, int day) {
        Act act = actByPlace.get(place(line, day));
        if (act != null) {
            return judgement.of(act);
        }
        Standing standing = standing(line, day);
        if (standing != Standing.NOT_YET && standing != Standing.ENDED) {
            String missing = "診療行為コード " + line.code() + " の点数（手元の公式マスターにありません）";
            return Verdict.undecided(CommonRules.VALIDITY, List.of(missing));
        }
        return Verdict.refused(CommonRules.VALIDITY, null);
    }

    /** How the code of a line stands on a day. */
    Standing standing(Line line, int day) {
        return table.standing(line.code(), date(day));
    }

    private LocalDate date(int day) {
        return claim.claim().month().atDay(day == 0 ? 1 : day);
    }

    /** Points of one count; the days of a group must come to the same. */
    private Price price(LineGroup group, int[] days) {
        Price first = price(group, days[0]);
        for (int i = 1; i < days.length; i++) {
            if (!sameRows(group, days[0], days[i]) && !price(group, days[i]).equals(first)) {
                return Price.unknown("日によって点数が異なる行の日ごとの記録");
            }
        }
        return first;
    }

    private boolean sameRows(LineGroup group, int day, int other) {
        for (Line line : group.lines()) {
            Act act = actByPlace.get(place(line, day));
            Act otherAct = actByPlace.get(place(line, other));
            if (act == null
                    || otherAct == null
                    || !act.item().validity().equals(otherAct.item().validity())
                    || judgement.bundleOf(act) != null
                    || judgement.bundleOf(otherAct) != null) {
                return false;
            }
        }
        return true;
    }

    private Price price(LineGroup group, int day) {
        Pricing pricing = new Pricing();
        for (Line line : group.lines()) {
            Act act = actByPlace.get(place(line, day));
            if (act != null) {
                addTo(pricing, act);
            } else if (line.kind() == LineKind.PROCEDURE) {
                pricing.lack("点数 " + line.code());
            }
        }
        GroupSupplies supplies = supplies(group, day);
        return supplies.isEmpty() ? pricing.total() : pricing.total().plus(supplies.price());
    }

    private void addTo(Pricing pricing, Act act) {
        FeeItem item = act.item();
        Sample sample = judgement.bundleOf(act);
        if (sample == null) {
            pricing.add(item, act.line().quantity(), null);
        } else if (!sample.acts().get(0).equals(act)) {
            pricing.add(item, act.line().quantity(), 0L);
        } else {
            Bundle bundle = sample.bundle();
            Points points = bundle == null ? null : bundle.points();
            if (points == null) {
                pricing.lack("包括点数（" + describe(bundle) + "）");
            } else {
                pricing.add(item, act.line().quantity(), Rounding.exact(points));
            }
        }
    }

    private static String describe(@Nullable Bundle bundle) {
        return bundle == null ? "" : bundle.itemsFrom() + "項目以上、" + bundle.source();
    }

    /** What a derived item adds to the act that earned it, in points of one count. */
    Price increment(Act act, FeeItem addition) {
        Pricing without = new Pricing();
        addTo(without, act);
        if (addition.kind() != PointKind.PERCENT_ADDED && addition.kind() != PointKind.PERCENT_SUBTRACTED) {
            Pricing alone = new Pricing();
            alone.add(addition, null, null);
            return alone.total();
        }
        Pricing with = new Pricing();
        addTo(with, act);
        with.add(addition, null, null);
        Price more = with.total();
        Price less = without.total();
        if (more.points() == null || less.points() == null) {
            return more;
        }
        return Price.of(more.points() - less.points());
    }
}
