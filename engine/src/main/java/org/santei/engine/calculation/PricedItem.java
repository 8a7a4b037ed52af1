package org.santei.engine.calculation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.FeeItem;

/** One base item with what was added to it, in millionths of points: rounded once, with its additions. */
final class PricedItem {

    private final FeeItem base;
    private final @Nullable SharedSteps shared;
    private final List<Long> reductions = new ArrayList<>(0);
    private long basis;
    private long outsideBasis;
    private long percent;

    PricedItem(FeeItem base, long value) {
        this.base = base;
        this.basis = value;
        this.shared = null;
    }

    /** Parts of one act, which are valued together. */
    PricedItem(FeeItem base, SharedSteps shared) {
        this.base = base;
        this.shared = shared;
    }

    FeeItem base() {
        return base;
    }

    /** The parts of the act; {@code null} when it has none. */
    @Nullable
    SharedSteps shared() {
        return shared;
    }

    /**
     * Adds points to what percentages refer to (所定点数), or beside it, as the addition says.
     *
     * @param steps notes what is computed, here and below; {@code null} when nobody wants to see it
     */
    void add(FeeItem addition, long value, @Nullable PricingSteps steps) {
        if (addition.countsInBase()) {
            long sum = basis + value;
            if (steps != null) {
                steps.basis(addition, basis, value, sum);
            }
            basis = sum;
        } else {
            long sum = outsideBasis + value;
            if (steps != null) {
                steps.outsideBasis(addition, outsideBasis, value, sum);
            }
            outsideBasis = sum;
        }
    }

    /** Adds a percentage; percentages of one item add up. */
    void addPercent(FeeItem addition, long more, @Nullable PricingSteps steps) {
        long sum = percent + more;
        if (steps != null && percent != 0) {
            steps.percentages(base, addition, percent, more, sum);
        }
        percent = sum;
    }

    /** Takes a percentage off what the item comes to with its additions. */
    void reduce(long less) {
        reductions.add(less);
    }

    /** Whole points. */
    int points(@Nullable PricingSteps steps) {
        long points = whole(steps);
        long more = Rounding.percent(points, percent);
        if (steps != null && percent != 0) {
            steps.percent(base, points, percent, more, points + more);
        }
        points += more;
        for (long reduction : reductions) {
            long less = Rounding.percent(points, reduction);
            if (steps != null) {
                steps.reduced(base, points, reduction, less, points - less);
            }
            points -= less;
        }
        int rounded = Rounding.toPoints(points + outsideBasis);
        if (steps != null) {
            steps.rounded(base, points, outsideBasis, rounded);
        }
        return rounded;
    }

    private long whole(@Nullable PricingSteps steps) {
        if (shared == null) {
            return basis;
        }
        long act = shared.value(steps);
        if (steps != null && basis != 0) {
            steps.shared(base, act, basis, act + basis);
        }
        return act + basis;
    }
}
