package org.santei.engine.copayment;

import org.jspecify.annotations.Nullable;
import org.santei.feetables.copayment.AgeBand;

/**
 * A patient's insurance in one month.
 *
 * @param kind the law
 * @param prefecture two digits of the insurer's prefecture; {@code null} when unknown
 * @param union whether the insurer is a union of 国民健康保険 (国保組合)
 * @param age on which side of 70 years
 * @param incomeClass income class (所得区分) that was shown or asked online; {@code null} when none was
 * @param multiple whether the lower limit from the fourth month on holds (多数回該当)
 * @param turning75 whether limits are halved because someone turns 75 in the month
 * @param reduction what the insurer lets the patient off; {@code null} for nothing
 */
public record Insured(
        InsuranceKind kind,
        @Nullable String prefecture,
        boolean union,
        AgeBand age,
        @Nullable String incomeClass,
        boolean multiple,
        boolean turning75,
        @Nullable Reduction reduction) {

    /** Whether the insurer is known to sit in another prefecture than the institution. */
    boolean isOutside(String institution) {
        return prefecture != null && !prefecture.equals(institution);
    }
}
