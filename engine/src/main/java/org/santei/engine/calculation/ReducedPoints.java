package org.santei.engine.calculation;

import org.jspecify.annotations.Nullable;
import org.santei.engine.ledger.Entry;
import org.santei.engine.ledger.Remainder;
import org.santei.engine.workings.StepRecorder;

/** Points that are taken off drugs: those of the drugs less what is left of them. */
final class ReducedPoints {

    private ReducedPoints() {}

    /**
     * Points that an entry takes off, below 0.
     *
     * @param entry one whose drugs have known points
     * @param recorder notes the steps; {@code null} when nobody wants to see them
     */
    static Price of(Entry.Reduced entry, @Nullable StepRecorder recorder) {
        ReductionSteps steps = recorder == null ? null : new ReductionSteps(recorder, entry);
        Integer points = entry.drugs().points();
        Integer left = points == null ? null : left(entry.left(), points, steps);
        if (points == null || left == null) {
            return Price.undecided();
        }
        int taken = left - points;
        if (steps != null) {
            steps.taken(left, points, taken);
        }
        return Price.of(taken);
    }

    /** Points that are left of those of drugs; {@code null} when that is not known. */
    private static @Nullable Integer left(Remainder left, int points, @Nullable ReductionSteps steps) {
        if (left instanceof Remainder.Percent of) {
            long exact = Rounding.percentOfPoints(points, of.percent());
            int rounded = Rounding.toPoints(exact);
            if (steps != null) {
                steps.percent(points, of.percent(), exact, rounded);
            }
            return rounded;
        }
        if (left instanceof Remainder.Points most && most.points() != null) {
            if (steps != null) {
                steps.most(points, most.points());
            }
            return most.points();
        }
        return null;
    }
}
