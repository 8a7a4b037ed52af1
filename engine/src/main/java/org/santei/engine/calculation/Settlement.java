package org.santei.engine.calculation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final Reductions reductions;
    private final Choices choices;
    private final Map<Long, Act> actByPlace = new HashMap<>();

    Settlement(ClaimIndex claim, FeeTable table, Judgement judgement, Reductions reductions, Choices choices) {
        this.claim = claim;
        this.table = table;
        this.judgement = judgement;
        this.reductions = reductions;
        this.choices = choices;
        for (Act act : claim.acts()) {
            actByPlace.put(place(act.line(), act.day()), act);
        }
    }

    private static long place(Line line, int day) {
        return line.number() * 64L + day;
    }

    /** What became of a group: one result, or several when its counts are not worth the same. */
    List<GroupSettlement.Settled> settle(LineGroup group) {
        return new GroupSettlement(this, group).results();
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

    /** The drugs and materials of a group on a day. */
    GroupSupplies supplies(LineGroup group, int day) {
        GroupSupplies reduction = reductions.of(group, day);
        return reduction == null
                ? GroupSupplies.of(group, claim.claim().patient().birthDate(), day, claim.date(day), table, choices)
                : reduction;
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
        return Verdict.refused(CommonRules.VALIDITY, null).as(FindingType.EXPIRED_CODE);
    }

    /** How the code of a line stands on a day. */
    Standing standing(Line line, int day) {
        return table.standing(line.code(), claim.date(day));
    }

    /** Whether a line adds to the item before it. */
    boolean isAddition(Line line, int day) {
        Act act = actByPlace.get(place(line, day));
        return act != null && act.item().noticeKind1().isAddition();
    }

    /** Whether every line of a group has the same row of the master on two days, and none is paid in a bundle. */
    boolean sameRows(LineGroup group, int day, int other) {
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

    /** Points of one count of a group on a day, of the lines that stand. */
    Price price(LineGroup group, int day, boolean[] standing) {
        Pricing pricing = new Pricing();
        for (int i = 0; i < standing.length; i++) {
            Line line = group.lines().get(i);
            Act act = actByPlace.get(place(line, day));
            if (!standing[i]) {
                continue;
            }
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
