package org.santei.engine.calculation;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Points of the drugs of one unit (一組の剤, 1回, 1調剤): their prices are summed exactly and become points once.
 * 「薬価が15円を超える場合は、薬価から15円を控除した額を10円で除して得た点数につき１点未満の端数を切り上げて得た点数に
 * １点を加算して得た点数」 (C200, D500, E300, G100, H100, I100, J300, K940, L200; F200 says the same in other words).
 */
final class DrugPricing {

    private static final BigDecimal LEAST = BigDecimal.valueOf(15);
    private static final BigDecimal STEP = BigDecimal.TEN;

    private BigDecimal yen = BigDecimal.ZERO;

    /**
     * Adds a drug.
     *
     * @param price yen for one unit of the master
     * @param quantity units given in one unit of the claim
     */
    void add(BigDecimal price, BigDecimal quantity) {
        yen = yen.add(price.multiply(quantity));
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
        return isLeast()
                ? 1
                : yen.subtract(LEAST)
                        .divide(STEP, 0, RoundingMode.CEILING)
                        .add(BigDecimal.ONE)
                        .intValueExact();
    }
}
