package org.santei.service.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Resource;
import org.santei.service.problem.FieldErrors;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;
import org.santei.service.request.StrictJson;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import tools.jackson.databind.JsonNode;

/** Reads and writes resources as JSON. What it needs to know of FHIR is read when it is first used. */
final class FhirFormat {

    /** Media type of resources. */
    static final String MEDIA_TYPE = "application/fhir+json";

    /** Name of the parameter by which clients of FHIR ask for a format. */
    static final String PARAMETER = "_format";

    /** Its values. */
    static final List<String> FORMATS = List.of("json", MEDIA_TYPE, "application/json");

    private FhirFormat() {}

    /** Refuses everything that FHIR does not know; what a reference stands for is looked up, and said, by its reader. */
    private static final class Strict extends StrictErrorHandler {
        @Override
        public void unknownReference(IParseLocation location, String reference) {
            // The reader of the reference says so where it matters.
        }
    }

    /** Begins when it is first asked for. */
    private static final class Known {
        static final FhirContext R4 = context();

        private static FhirContext context() {
            FhirContext context = FhirContext.forR4();
            context.setParserErrorHandler(new Strict());
            context.getParserOptions().setOverrideResourceIdWithBundleEntryFullUrl(false);
            return context;
        }
    }

    /** What is known of FHIR R4. */
    static FhirContext context() {
        return Known.R4;
    }

    /** The JSON of a resource. */
    static String write(IBaseResource resource) {
        return context().newJsonParser().encodeResourceToString(resource);
    }

    /** A resource that changes only with the service, so that a client can ask whether it still has it. */
    static ResponseEntity<byte[]> lasting(IBaseResource resource) {
        byte[] body = write(resource).getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(MEDIA_TYPE))
                .eTag('"' + DigestUtils.md5DigestAsHex(body) + '"')
                .body(body);
    }

    /**
     * The resource of a document from outside. Nothing is left out: an element that FHIR does not have is an error.
     *
     * @throws ProblemException with every element that is wrong
     */
    static Resource read(byte[] json) {
        JsonNode document = StrictJson.read(json, "FHIR の Claim");
        FieldErrors errors = new FieldErrors();
        new StructureCheck(context(), errors).resource(document);
        errors.throwIfAny(ProblemType.INVALID_FHIR);
        try {
            return (Resource) context().newJsonParser().parseResource(new String(json, StandardCharsets.UTF_8));
        } catch (DataFormatException | IllegalArgumentException e) {
            throw new ProblemException(ProblemType.INVALID_FHIR, "FHIR R4 のリソースとして読めません。要素の型と参照を確かめてください。", List.of());
        }
    }
}
