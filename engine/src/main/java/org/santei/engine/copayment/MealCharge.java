package org.santei.engine.copayment;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Payer;
import org.santei.feetables.copayment.MealCode;

/**
 * Meals or days of a stay, or the standard amounts for them, as the claim has them.
 *
 * @param day day of the month, 1 to 31; 0 when the claim does not say
 * @param payers who takes part (負担区分); never empty
 * @param code what it is
 * @param yen yen of one, 0 or more; {@code null} when they are not known
 * @param times how often, 1 or more
 */
public record MealCharge(
        int day, Set<Payer> payers, MealCode code, @Nullable Integer yen, int times) {

    public MealCharge {
        payers = Set.copyOf(payers);
    }

    /** What they all come to, in yen; 0 as long as they are not known. */
    long totalYen() {
        return yen == null ? 0 : Math.multiplyExact((long) yen, times);
    }
}
