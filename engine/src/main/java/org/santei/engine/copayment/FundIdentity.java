package org.santei.engine.copayment;

import org.jspecify.annotations.Nullable;
import org.santei.feetables.copayment.PublicFundNumber;

/**
 * By what a public fund is known.
 *
 * @param lawNumber two digits (法別番号)
 * @param prefecture two digits of its prefecture; with a law number alone those of the institution that treats, empty when
 *     they are not known
 * @param institution three digits of the body that pays (実施機関番号); {@code null} with a law number alone
 */
public record FundIdentity(
        String lawNumber, String prefecture, @Nullable String institution) {

    /** A fund whose number (公費負担者番号) is told. */
    public static FundIdentity of(PublicFundNumber number) {
        return new FundIdentity(number.lawNumber(), number.prefecture(), number.institution());
    }

    /** A fund of which the law number alone is told, at an institution of a prefecture. */
    public static FundIdentity ofLaw(String lawNumber, String prefecture) {
        return new FundIdentity(lawNumber, prefecture, null);
    }
}
