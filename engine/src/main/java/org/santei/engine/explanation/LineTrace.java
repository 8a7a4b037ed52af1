package org.santei.engine.explanation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.LineResult;
import org.santei.engine.calculation.Outcome;
import org.santei.engine.calculation.Trace;
import org.santei.engine.calculation.Verdict;
import org.santei.engine.claim.Line;
import org.santei.engine.facts.Act;

/**
 * A line of the answer with what the trace noted of it.
 *
 * @param group its group
 * @param index its place in the group
 * @param line the line of the input; of a derived group the line that earned it
 * @param result what the answer says of it
 * @param shown the day and verdict that the answer shows; {@code null} for a derived line, and for an addition that falls
 *     with the item before it
 * @param day a day on which it was done; 0 when the claim does not say
 */
record LineTrace(Trace.Group group, int index, Line line, LineResult result, Trace.@Nullable OnDay shown, int day) {

    static LineTrace of(Trace.Group group, int index) {
        LineResult result = group.result().lines().get(index);
        Line line = group.group().lines().get(index);
        List<Trace.OnDay> days =
                group.verdicts().isEmpty() ? List.of() : group.verdicts().get(index);
        Trace.OnDay shown = null;
        for (Trace.OnDay onDay : days) {
            if (onDay.verdict().rule().equals(result.rule())
                    && (shown == null || onDay.verdict().outcome() == result.outcome())) {
                shown = onDay;
                if (onDay.verdict().outcome() == result.outcome()) {
                    break;
                }
            }
        }
        int day = shown == null ? firstDay(group) : shown.day();
        return new LineTrace(group, index, line, result, shown, day);
    }

    private static int firstDay(Trace.Group group) {
        return group.group().days().isEmpty() ? 0 : group.group().days().firstKey();
    }

    /** Whether an addition falls because the item before it is not paid. */
    boolean falls() {
        return result.outcome() == Outcome.REFUSED
                && !group.verdicts().isEmpty()
                && (shown == null
                        || (shown.verdict().outcome() == Outcome.PAID
                                && shown.verdict().limit() == Verdict.NO_LIMIT));
    }

    /** Whether its count is beyond a limit that other counts keep. */
    boolean isBeyondLimit() {
        return result.outcome() == Outcome.REFUSED
                && shown != null
                && shown.verdict().outcome() == Outcome.PAID
                && shown.verdict().limit() != Verdict.NO_LIMIT;
    }

    /** Most counts of a day that are paid. */
    int limit() {
        return shown == null ? Verdict.NO_LIMIT : shown.verdict().limit();
    }

    /** The act that stands in its way; {@code null} when none does. */
    @Nullable
    Act because() {
        return shown == null ? null : shown.verdict().because();
    }

    /** Facts that were taken for granted, or are missing. */
    List<String> open() {
        return shown == null ? List.of() : shown.verdict().open();
    }

    /** The name of the line that an addition falls with: the last one before it that falls by its own reason. */
    Line base() {
        for (int i = index - 1; i >= 0; i--) {
            LineTrace before = of(group, i);
            if (before.result.outcome() == Outcome.REFUSED && !before.falls()) {
                return before.line;
            }
        }
        return line;
    }
}
