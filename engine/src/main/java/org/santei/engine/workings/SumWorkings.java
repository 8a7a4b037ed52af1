package org.santei.engine.workings;

import java.util.List;

/**
 * How a sum of the claim was arrived at, over its paid groups in their order.
 *
 * @param of what it is a sum of: {@link Sums}
 * @param amount points or yen
 * @param steps one for each group; the {@code after} of the last one is the sum
 */
public record SumWorkings(String of, Amount amount, List<WorkingStep> steps) {}
