package org.santei.engine.copayment;

import org.jspecify.annotations.Nullable;

/**
 * A public fund that a patient holds, or the certificate of a disease of long treatment.
 *
 * @param lawNumber two digits (法別番号); {@code null} for that certificate
 * @param terms what it leaves to pay
 * @param insurerExcepted whether the scheme makes an exception for the patient's insurer
 * @param limitList whether it is kept on a list of limits (自己負担上限額管理票)
 * @param limitListTotal whether the total cost is entered there as well
 */
public record PublicFund(
        @Nullable String lawNumber,
        FundTerms terms,
        boolean insurerExcepted,
        boolean limitList,
        boolean limitListTotal) {

    /** The same fund with other terms. */
    PublicFund withTerms(FundTerms other) {
        return new PublicFund(lawNumber, other, insurerExcepted, limitList, limitListTotal);
    }

    /** Whether it is the certificate of a disease of long treatment. */
    boolean isLongTerm() {
        return terms.category() == FundCategory.LONG_TERM;
    }

    /** Whether treatment charged to it has a monthly limit of its own. */
    boolean apportions() {
        return terms.category().apportions();
    }
}
