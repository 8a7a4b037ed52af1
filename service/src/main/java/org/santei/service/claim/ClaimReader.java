package org.santei.service.claim;

import org.santei.engine.claim.Claim;
import org.santei.engine.claim.Facility;
import org.santei.service.problem.FieldErrors;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;
import org.santei.service.request.StrictJson;
import tools.jackson.databind.JsonNode;

/** Reads one claim from JSON and says everything that is wrong with it. Safe for use by many threads. */
public final class ClaimReader {

    /**
     * The claim of a JSON document.
     *
     * @throws ProblemException when it is no JSON, or no claim; with every field that is wrong
     */
    public Claim read(byte[] json) {
        JsonNode document = parse(json);
        FieldErrors errors = new FieldErrors();
        ClaimRequest request = new ClaimRequestReader(errors).read(document);
        if (request != null) {
            ClaimChecks.check(request, errors);
        }
        errors.throwIfAny(ProblemType.INVALID_CLAIM);
        return ClaimMapper.claim(java.util.Objects.requireNonNull(request));
    }

    /**
     * The facility of a JSON document, in the form of {@code facility} of a claim.
     *
     * @throws ProblemException when it is no JSON, or no facility; with every field that is wrong
     */
    public Facility readFacility(byte[] json) {
        JsonNode document = parse(json);
        FieldErrors errors = new FieldErrors();
        ClaimRequest.FacilityPart facility = new ClaimRequestReader(errors).facility(document, "facility");
        if (facility != null) {
            StayChecks.check(facility, "", errors);
        }
        errors.throwIfAny(ProblemType.INVALID_CLAIM);
        return ClaimMapper.facility(facility);
    }

    private static JsonNode parse(byte[] json) {
        return StrictJson.read(json, "レセプト1件");
    }
}
