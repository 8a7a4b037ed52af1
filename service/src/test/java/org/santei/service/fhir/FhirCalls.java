package org.santei.service.fhir;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.hl7.fhir.r4.model.ClaimResponse;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.santei.service.RunningService;

/** Calls of the running service in FHIR. */
final class FhirCalls {

    private FhirCalls() {}

    /** The answer to a Claim. */
    static HttpResponse<String> submit(String json) {
        return submit("", json);
    }

    /** The answer to a Claim with parameters. */
    static HttpResponse<String> submit(String parameters, String json) {
        return RunningService.send(RunningService.request("/fhir/Claim/$submit" + parameters)
                .header("Content-Type", FhirFormat.MEDIA_TYPE)
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** The answer to a Claim with parameters and an idempotency key. */
    static HttpResponse<String> submit(String parameters, String key, String json) {
        return RunningService.send(RunningService.request("/fhir/Claim/$submit" + parameters)
                .header("Content-Type", FhirFormat.MEDIA_TYPE)
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** A body as a ClaimResponse. */
    static ClaimResponse claimResponse(HttpResponse<String> response) {
        return FhirFormat.context().newJsonParser().parseResource(ClaimResponse.class, response.body());
    }

    /** A body as an OperationOutcome. */
    static OperationOutcome outcome(HttpResponse<String> response) {
        return FhirFormat.context().newJsonParser().parseResource(OperationOutcome.class, response.body());
    }
}
