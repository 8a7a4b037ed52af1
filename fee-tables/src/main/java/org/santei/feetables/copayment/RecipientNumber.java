package org.santei.feetables.copayment;

import org.jspecify.annotations.Nullable;

/**
 * A number of a person with a public fund (公費負担医療の受給者番号). Those of local schemes may look otherwise.
 *
 * @param digits seven half-width digits
 */
public record RecipientNumber(String digits) {

    /**
     * Reads a number as a claim or a certificate has it. A check digit that does not fit is no reason to refuse it: see
     * {@link #checkDigitProblem}.
     *
     * @param field how the message names it
     * @param text the number in half-width digits
     * @throws PayerNumberException when it does not look as it should
     */
    public static RecipientNumber of(String field, String text) {
        return new RecipientNumber(NumberForm.RECIPIENT.read(field, text));
    }

    /** What is wrong with the check digit, in Japanese; {@code null} when it fits. */
    public @Nullable String checkDigitProblem(String field) {
        return NumberForm.RECIPIENT.checkDigitProblem(field, "", digits);
    }
}
