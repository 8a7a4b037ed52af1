package org.santei.engine.calculation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Points of the drugs of one unit (一組の剤, 1回, 1調剤): their prices are summed exactly and become points once.
 * 「薬価が15円を超える場合は、薬価から15円を控除した額を10円で除して得た点数につき１点未満の端数を切り上げて得た点数に
 * １点を加算して得た点数」 (C200, D500, E300, G100, H100, I100, J300, K940, L200; F200 says the same in other words).
 */
final class DrugPricing {

    private static final BigDecimal LEAST = BigDecimal.valueOf(15);
    private static final BigDecimal STEP = BigDecimal.TEN;

    private final @Nullable DrugSteps steps;
    private BigDecimal yen = BigDecimal.ZERO;

    DrugPricing() {
        this(null);
    }

    /**
     * @param steps notes what is computed; {@code null} when nobody wants to see it
     */
    DrugPricing(@Nullable DrugSteps steps) {
        this.steps = steps;
    }

    /**
     * Adds a drug.
     *
     * @param price yen for one unit of the master
     * @param quantity units given in one unit of the claim
     */
    void add(BigDecimal price, BigDecimal quantity) {
        BigDecimal cost = price.multiply(quantity);
        BigDecimal before = yen;
        yen = yen.add(cost);
        if (steps != null) {
            steps.add(price, quantity, cost, before, yen);
        }
    }

    /** Yen that the drugs of one unit cost together, exact. */
    BigDecimal yen() {
        return yen;
    }

    /** Whether the drugs come to 15 yen or less. */
    boolean isLeast() {
        return yen.compareTo(LEAST) <= 0;
    }

    /** Whole points, at least 1: what 15 yen or less come to where the section pays them. */
    int points() {
        if (isLeast()) {
            return least(1);
        }
        BigDecimal above = yen.subtract(LEAST);
        BigDecimal whole = above.divide(STEP, 0, RoundingMode.CEILING);
        int points = whole.add(BigDecimal.ONE).intValueExact();
        if (steps != null) {
            steps.points(yen, LEAST, above, STEP, whole, points);
        }
        return points;
    }

    /** What 15 yen or less come to where the section does not pay them: 0. */
    int nothing() {
        return least(0);
    }

    private int least(int points) {
        if (steps != null) {
            steps.least(yen, LEAST, points);
        }
        return points;
    }
}
