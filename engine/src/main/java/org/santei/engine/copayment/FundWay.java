package org.santei.engine.copayment;

import org.jspecify.annotations.Nullable;
import org.santei.feetables.copayment.Verification;

/**
 * One way in which a fund may charge the patient.
 *
 * @param scheme the scheme, in Japanese
 * @param source the row or text in which it is read, in Japanese
 * @param verification how far the row was compared with what makes it law
 * @param terms what it leaves to pay; {@code null} when its figures are not known
 * @param question what has to be known for the terms; {@code null} when they are known, or for the usual question
 */
public record FundWay(
        String scheme,
        String source,
        Verification verification,
        @Nullable FundTerms terms,
        @Nullable Question question) {

    /**
     * What only the certificate tells.
     *
     * @param what in Japanese
     * @param field the field of the fund that tells it
     */
    public record Question(String what, String field) {}

    /** The scheme and where it is read, in Japanese. */
    public String row() {
        return source.isEmpty() ? scheme : scheme + "（" + source + "）";
    }
}
