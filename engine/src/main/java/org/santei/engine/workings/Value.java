package org.santei.engine.workings;

import java.math.BigDecimal;

/**
 * A number in a step.
 *
 * @param name what it is, in Japanese, as it stands before the number; may be empty
 * @param number exact
 * @param unit what it counts
 */
public record Value(String name, BigDecimal number, Unit unit) {

    private static final int MILLIONTHS = 6;

    /** A number without a name. */
    public static Value of(BigDecimal number, Unit unit) {
        return new Value("", number, unit);
    }

    /** A whole number. */
    public static Value of(long number, Unit unit) {
        return of(BigDecimal.valueOf(number), unit);
    }

    /** A number of millionths. */
    public static Value ofMillionths(long millionths, Unit unit) {
        return of(BigDecimal.valueOf(millionths, MILLIONTHS), unit);
    }

    /** The same under a name. */
    public Value named(String newName) {
        return new Value(newName, number, unit);
    }

    /** Name, number and unit, as a sentence has them. */
    String words() {
        return name + plainNumber() + unit.sign();
    }

    /** The number as a sentence has it; yen with a fraction have two decimals at least. */
    String plainNumber() {
        if (number.scale() == 0) {
            return number.toString();
        }
        BigDecimal bare = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        if (bare.scale() < 0 || (unit == Unit.YEN && bare.scale() == 1)) {
            bare = bare.setScale(bare.scale() < 0 ? 0 : 2);
        }
        return bare.toPlainString();
    }
}
