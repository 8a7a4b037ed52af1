package org.santei.engine.calculation;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Line;
import org.santei.engine.claim.LineGroup;
import org.santei.engine.claim.LineKind;
import org.santei.engine.facts.Act;
import org.santei.engine.facts.ClaimIndex;
import org.santei.engine.workings.StepRecorder;
import org.santei.engine.workings.Workings;
import org.santei.feetables.FeeItem;
import org.santei.feetables.FeeTable;
import org.santei.feetables.Standing;

/** Prices each group of the input and says what became of its lines. */
final class Settlement {

    private final ClaimIndex claim;
    private final FeeTable table;
    private final Judgement judgement;
    private final Reductions reductions;
    private final Choices choices;
    private final @Nullable Workings workings;
    private final ActPricing acts;
    private final ActPlaces places;
    private final IdentityHashMap<LineGroup, Price> whole = new IdentityHashMap<>();
    private final IdentityHashMap<LineGroup, @Nullable GroupSupplies[]> supplies = new IdentityHashMap<>(0);

    /**
     * @param workings notes how prices are arrived at; {@code null} when nobody wants to see it
     */
    Settlement(
            ClaimIndex claim,
            FeeTable table,
            Judgement judgement,
            Reductions reductions,
            Choices choices,
            @Nullable Workings workings) {
        this.claim = claim;
        this.table = table;
        this.judgement = judgement;
        this.reductions = reductions;
        this.choices = choices;
        this.workings = workings;
        this.acts = new ActPricing(judgement);
        this.places = new ActPlaces(claim.acts());
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

    /** The drugs and materials of a group on a day: judged and priced once, however often they are asked for. */
    GroupSupplies supplies(LineGroup group, int day) {
        if (!GroupSupplies.has(group)) {
            return GroupSupplies.NONE;
        }
        @Nullable GroupSupplies[] ofDays = supplies.computeIfAbsent(group, none -> new GroupSupplies[ClaimIndex.DAYS]);
        GroupSupplies known = ofDays[day];
        if (known == null) {
            known = supplies(group, day, null);
            ofDays[day] = known;
        }
        return known;
    }

    private GroupSupplies supplies(LineGroup group, int day, @Nullable StepRecorder recorder) {
        GroupSupplies reduction = reductions.of(group, day, recorder);
        return reduction == null
                ? GroupSupplies.of(
                        group, claim.claim().patient().birthDate(), day, claim.date(day), table, choices, recorder)
                : reduction;
    }

    /** Notes the steps of a price on a day; {@code null} when nobody wants to see them. */
    @Nullable
    StepRecorder recorder(int day) {
        return workings == null ? null : new StepRecorder(table, claim.date(day));
    }

    /** Whether someone wants to see how prices are arrived at, and where to tell it; {@code null} when nobody does. */
    @Nullable
    Workings workings() {
        return workings;
    }

    /** What became of a procedure on a day. */
    Verdict verdict(Line line, int day) {
        Act act = places.find(line, day);
        if (act != null) {
            return judgement.of(act);
        }
        Standing standing = standing(line, day);
        if (standing != Standing.NOT_YET && standing != Standing.ENDED) {
            return Verdict.undecided(CommonRules.VALIDITY, List.of(Lacking.points(line.code())));
        }
        return Verdict.refused(CommonRules.VALIDITY, null).as(FindingType.EXPIRED_CODE);
    }

    /** What became of any line on a day. */
    Verdict verdict(LineGroup group, Line line, int day) {
        SupplyVerdict supply =
                line.kind() == LineKind.PROCEDURE ? null : supplies(group, day).verdict(line);
        return supply == null ? verdict(line, day) : supply.verdict();
    }

    /** How the code of a line stands on a day. */
    Standing standing(Line line, int day) {
        return table.standing(line.code(), claim.date(day));
    }

    /** Whether a line adds to the item before it. */
    boolean isAddition(Line line, int day) {
        Act act = places.find(line, day);
        return act != null && act.item().noticeKind1().isAddition();
    }

    /** Whether every line of a group has the same row of the master on two days, and none is paid in a bundle. */
    boolean sameRows(LineGroup group, int day, int other) {
        for (Line line : group.lines()) {
            Act act = places.find(line, day);
            Act otherAct = places.find(line, other);
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

    /**
     * Points of one count of a group on a day, of the lines that stand.
     *
     * @param recorder notes the steps; {@code null} when nobody wants to see them
     */
    Price price(LineGroup group, int day, boolean[] standing, @Nullable StepRecorder recorder) {
        PricingSteps steps = PricingSteps.of(recorder);
        Pricing pricing = new Pricing(steps);
        for (int i = 0; i < standing.length; i++) {
            if (!standing[i]) {
                continue;
            }
            Line line = group.lines().get(i);
            Act act = places.find(line, day);
            if (act != null) {
                acts.add(pricing, act, steps);
            } else if (line.kind() == LineKind.PROCEDURE) {
                pricing.lack(Lacking.points(line.code()));
            }
        }
        Price procedures = pricing.total();
        GroupSupplies others = recorder == null ? supplies(group, day) : supplies(group, day, recorder);
        return others.isEmpty() ? procedures : GroupSupplies.sum(procedures, others.price(), recorder);
    }

    /** What one count of a group would come to on its first day if every line of it were paid. */
    Price whole(LineGroup group) {
        Price known = whole.get(group);
        if (known == null) {
            boolean[] all = new boolean[group.lines().size()];
            Arrays.fill(all, true);
            known = price(group, days(group)[0], all, null);
            whole.put(group, known);
        }
        return known;
    }

    /** What a derived item adds to the act that earned it, in points of one count. */
    Price increment(Act act, FeeItem addition, @Nullable StepRecorder recorder) {
        return acts.increment(act, addition, recorder);
    }
}
