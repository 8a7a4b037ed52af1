package org.santei.service.fhir;

import java.time.LocalDate;
import org.hl7.fhir.r4.model.Claim;

/** Claims as documents of FHIR R4, for whoever gives them out in other files. */
public final class FhirClaims {

    private FhirClaims() {}

    /**
     * A claim as a Claim of FHIR R4, in JSON.
     *
     * @param created day on which it is said to be written
     */
    public static String json(org.santei.engine.claim.Claim claim, LocalDate created) {
        return FhirFormat.write(ClaimWriter.write(claim, Claim.Use.PREDETERMINATION, created));
    }
}
