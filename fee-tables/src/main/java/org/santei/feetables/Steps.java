package org.santei.feetables;

import java.math.BigDecimal;

/**
 * Points that grow with the quantity of the line (きざみ値, columns 30 to 35).
 *
 * @param lower the quantity up to which the value of the item alone is paid (下限値), 0 when not limited
 * @param upper the quantity up to which points grow (上限値), {@link #NO_LIMIT} when not limited
 * @param width the quantity of one step (きざみ値), at least 1
 * @param points points of one step, exact to two decimals (きざみ点数)
 * @param outOfRange what happens outside the range (上下限エラー処理), 0 to 3: 2 and 3 refuse a quantity of
 *     {@code lower - width} or less, 1 and 3 pay a quantity above {@code upper} as if it were {@code upper}
 */
public record Steps(int lower, int upper, int width, BigDecimal points, int outOfRange) {

    /** The upper limit of a quantity that is not limited. */
    public static final int NO_LIMIT = 99_999_999;

    /**
     * @throws IllegalArgumentException when a component is out of its range
     */
    public Steps {
        if (lower < 0 || upper < lower || width < 1 || outOfRange < 0 || outOfRange > 3) {
            throw new IllegalArgumentException(
                    "Not a range of steps: " + lower + " to " + upper + " by " + width + ", treatment " + outOfRange);
        }
    }

    /** Whether a quantity is so small that the item is not paid. */
    public boolean refuses(BigDecimal quantity) {
        return outOfRange >= 2 && quantity.compareTo(BigDecimal.valueOf((long) lower - width)) <= 0;
    }

    /** Whether a quantity is above what the item is meant for, and paid all the same: someone should look. */
    public boolean isAbove(BigDecimal quantity) {
        return outOfRange % 2 == 0 && quantity.compareTo(BigDecimal.valueOf(upper)) > 0;
    }
}
