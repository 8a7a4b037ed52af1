package org.santei.engine.workings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one count of a group was priced on some days.
 *
 * @param days days of the month, 1 to 31; 0 stands for those that the claim does not say
 * @param steps the steps in the order in which they were done
 */
public record DayWorkings(List<Integer> days, List<WorkingStep> steps) {

    /** The steps that lead to an amount. */
    public List<WorkingStep> steps(Amount amount) {
        return steps.stream().filter(step -> step.amount() == amount).toList();
    }

    /** What the steps come to; {@code null} when no step leads to the amount. */
    public @Nullable Value result(Amount amount) {
        List<WorkingStep> all = steps(amount);
        return all.isEmpty() ? null : all.get(all.size() - 1).after();
    }
}
