/**
 * How points and yen were arrived at, step by step: each step with its values, the row of a table that it took, and a
 * complete Japanese sentence.
 *
 * <h2>Workings API</h2>
 *
 * <pre>
 * Workings workings = new Workings();                          // one for each claim
 * Answer answer = calculator.calculate(claim, question, workings);
 * List&lt;GroupWorkings&gt; groups = workings.groups();             // the i-th belongs to Calculation.groups().get(i)
 * List&lt;SumWorkings&gt; sums = workings.sums();                   // the claim, its sections and its payers
 * </pre>
 *
 * <p>A {@link org.santei.engine.workings.GroupWorkings} holds the steps of one count by the days on which they are the same
 * ({@link org.santei.engine.workings.DayWorkings}), then those of points times count. The {@code after} of the last step of
 * an {@link org.santei.engine.workings.Amount} is the amount of the result; no step means 0, or that the group has no points
 * ({@code null}). The pricing itself notes the steps where it computes; without {@code Workings} nothing is noted.
 */
@NullMarked
package org.santei.engine.workings;

import org.jspecify.annotations.NullMarked;
