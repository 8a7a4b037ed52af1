package org.santei.engine.workings;

import org.jspecify.annotations.Nullable;

/**
 * One step of arithmetic.
 *
 * @param amount what it leads to
 * @param kind why it is done
 * @param operation what it does
 * @param before the value before it; {@code null} when nothing comes before
 * @param operand what it does it with; {@code null} for a mere rounding
 * @param after the value after it
 * @param code code of the line that it is about; empty for what concerns the whole group or claim
 * @param row the row that {@code operand} was taken from; {@code null} when it was taken from the claim or is a number of
 *     the law
 * @param basis where the law says so, in Japanese; empty for what needs no law
 */
public record WorkingStep(
        Amount amount,
        Kind kind,
        Operation operation,
        @Nullable Value before,
        @Nullable Value operand,
        Value after,
        String code,
        @Nullable SourceRow row,
        String basis) {

    /** The step as a complete Japanese sentence. */
    public String sentence() {
        return StepSentences.of(this);
    }
}
