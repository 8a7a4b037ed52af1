package org.santei.feetables.copayment;

import org.jspecify.annotations.Nullable;

/**
 * A number of a public fund (公費負担者番号): law number, prefecture, institution, check digit.
 *
 * @param digits eight half-width digits
 */
public record PublicFundNumber(String digits) {

    private static final int LAW = 2;
    private static final int PREFECTURE = 4;
    private static final int INSTITUTION = 7;

    /**
     * Reads a number as a claim or a certificate has it. A check digit that does not fit is no reason to refuse it: see
     * {@link #checkDigitProblem}.
     *
     * @param field how the message names it
     * @param text the number in half-width digits
     * @throws PayerNumberException when it does not look as it should, or its prefecture is not known
     */
    public static PublicFundNumber of(String field, String text) {
        PublicFundNumber number = new PublicFundNumber(NumberForm.PUBLIC_FUND.read(field, text));
        Prefectures.require(field, NumberForm.PUBLIC_FUND, number.digits, number.prefecture());
        return number;
    }

    /** Two digits of the law or scheme (法別番号). */
    public String lawNumber() {
        return digits.substring(0, LAW);
    }

    /** The number of the prefecture, {@code 01} to {@code 47}. */
    public String prefecture() {
        return digits.substring(LAW, PREFECTURE);
    }

    /** The three digits of the institution that pays (実施機関番号). */
    public String institution() {
        return digits.substring(PREFECTURE, INSTITUTION);
    }

    /** What is wrong with the check digit, in Japanese; {@code null} when it fits. */
    public @Nullable String checkDigitProblem(String field) {
        return NumberForm.PUBLIC_FUND.checkDigitProblem(field, "", digits);
    }
}
