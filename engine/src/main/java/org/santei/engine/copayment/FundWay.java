package org.santei.engine.copayment;

import org.jspecify.annotations.Nullable;

/**
 * One way in which a fund of a claim may charge the patient.
 *
 * @param scheme the scheme and where it is read, in Japanese
 * @param terms what it leaves to pay; {@code null} when its figures are not known
 * @param verified whether the terms are known from the law, or from the certificate
 * @param question what has to be known for the terms, in Japanese; {@code null} when they are known, or for the usual question
 */
public record FundWay(
        String scheme,
        @Nullable FundTerms terms,
        boolean verified,
        @Nullable String question) {}
