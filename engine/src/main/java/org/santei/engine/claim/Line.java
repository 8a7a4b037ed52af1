package org.santei.engine.claim;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One code inside a group.
 *
 * @param number line of the input file, from 1; for other inputs the position of the line in the claim; unique in a claim
 * @param kind act, drug or material
 * @param code code of the official master, 9 digits
 * @param quantity quantity (数量データ) in the unit of the code, or amount used; {@code null} when not given
 */
public record Line(
        int number, LineKind kind, String code, @Nullable BigDecimal quantity) {

    /** Digits before the decimal point that the record specification leaves for a quantity (数量データ). */
    private static final int MOST_DIGITS = 8;

    /**
     * @throws IllegalArgumentException if the quantity is not above 0, or longer than the record specification allows
     */
    public Line {
        if (quantity != null
                && (quantity.signum() <= 0
                        || quantity.scale() > MOST_DIGITS
                        || (long) quantity.precision() - quantity.scale() > MOST_DIGITS)) {
            throw new IllegalArgumentException("A quantity is above 0 and has at most 8 digits before the point.");
        }
    }
}
