package org.santei.engine.calculation;

import org.jspecify.annotations.Nullable;
import org.santei.engine.facts.Act;
import org.santei.engine.facts.Sample;
import org.santei.engine.workings.StepRecorder;
import org.santei.feetables.Bundle;
import org.santei.feetables.FeeItem;
import org.santei.feetables.PointKind;
import org.santei.feetables.Points;

/** Prices billed acts, singly or by the bundle. */
final class ActPricing {

    private final Judgement judgement;

    ActPricing(Judgement judgement) {
        this.judgement = judgement;
    }

    /** Adds an act to a group: its own value, or that of the bundle that it is paid in. */
    void add(Pricing pricing, Act act, @Nullable PricingSteps steps) {
        FeeItem item = act.item();
        Sample sample = judgement.bundleOf(act);
        if (sample == null) {
            pricing.add(item, act.line().quantity(), null);
        } else if (!sample.acts().get(0).equals(act)) {
            if (steps != null) {
                steps.inBundle(item);
            }
            pricing.add(item, act.line().quantity(), 0L);
        } else {
            Bundle bundle = sample.bundle();
            Points points = bundle == null ? null : bundle.points();
            if (bundle == null || points == null) {
                pricing.lack(
                        Lacking.bundle(bundle == null ? 0 : bundle.itemsFrom(), bundle == null ? "" : bundle.source()));
            } else {
                long exact = Rounding.exact(points);
                if (steps != null) {
                    steps.take(item, bundle, exact);
                }
                pricing.add(item, act.line().quantity(), exact);
            }
        }
    }

    /**
     * What a derived item adds to the act that earned it, in points of one count.
     *
     * @param recorder notes the steps; {@code null} when nobody wants to see them
     */
    Price increment(Act act, FeeItem addition, @Nullable StepRecorder recorder) {
        PricingSteps steps = PricingSteps.of(recorder);
        Pricing without = new Pricing();
        add(without, act, null);
        if (addition.kind() != PointKind.PERCENT_ADDED && addition.kind() != PointKind.PERCENT_SUBTRACTED) {
            Pricing alone = new Pricing(steps);
            alone.add(addition, null, null);
            return alone.total();
        }
        Pricing with = new Pricing(steps);
        add(with, act, steps);
        with.add(addition, null, null);
        Price more = with.total();
        Price less = without.total();
        if (more.points() == null || less.points() == null) {
            return more;
        }
        int increment = more.points() - less.points();
        if (steps != null) {
            steps.increment(act.item(), addition, more.points(), less.points(), increment);
        }
        return Price.of(increment);
    }
}
