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
 * @param unitPrice yen that the facility paid for one unit of a material (単価, 購入価格), above 0; {@code null} when not
 *     given
 */
public record Line(
        int number,
        LineKind kind,
        String code,
        @Nullable BigDecimal quantity,
        @Nullable BigDecimal unitPrice) {

    /** Digits before and after the decimal point that the record specification leaves for a number at most. */
    private static final int MOST_DIGITS = 8;

    /**
     * @throws IllegalArgumentException if the quantity or the price is not above 0, or longer than the record
     *     specification allows
     */
    public Line {
        if (isOutOfRange(quantity)) {
            throw new IllegalArgumentException("A quantity is above 0 and has at most 8 digits before the point.");
        }
        if (isOutOfRange(unitPrice)) {
            throw new IllegalArgumentException("A unit price is above 0 and has at most 8 digits before the point.");
        }
    }

    /** A line that states no purchase price. */
    public Line(int number, LineKind kind, String code, @Nullable BigDecimal quantity) {
        this(number, kind, code, quantity, null);
    }

    private static boolean isOutOfRange(@Nullable BigDecimal value) {
        return value != null
                && (value.signum() <= 0
                        || value.scale() > MOST_DIGITS
                        || (long) value.precision() - value.scale() > MOST_DIGITS);
    }
}
