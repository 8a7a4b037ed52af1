package org.santei.engine.claim;

import org.jspecify.annotations.Nullable;

/**
 * One payer on the claim and what the input says of it.
 *
 * @param payer its place in the order of the claim
 * @param billedPoints total points (合計点数) written into the input; {@code null} when absent or stripped
 * @param billedPatientYen what the patient pays under it (負担金額) as written into the input, yen; {@code null} when absent
 *     or stripped
 * @param certificate what the patient's certificates say
 */
public record Coverage(
        Payer payer,
        @Nullable Integer billedPoints,
        @Nullable Integer billedPatientYen,
        Certificate certificate) {

    /** A payer of whose certificates nothing is known. */
    public Coverage(Payer payer, @Nullable Integer billedPoints) {
        this(payer, billedPoints, null, Certificate.UNKNOWN);
    }

    /** The same without the figures of the input. */
    public Coverage withoutFigures() {
        return new Coverage(payer, null, null, certificate);
    }

    /** The same with other certificates. */
    public Coverage withCertificate(Certificate newCertificate) {
        return new Coverage(payer, billedPoints, billedPatientYen, newCertificate);
    }
}
