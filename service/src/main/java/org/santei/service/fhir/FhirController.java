package org.santei.service.fhir;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hl7.fhir.r4.model.Claim;
import org.santei.engine.calculation.Calculation;
import org.santei.engine.calculation.ClaimService;
import org.santei.engine.calculation.NotCalculated;
import org.santei.engine.explanation.Explanation;
import org.santei.service.claim.ClaimReader;
import org.santei.service.explanation.ExplainedClaims;
import org.santei.service.explanation.Wanted;
import org.santei.service.idempotency.Idempotency;
import org.santei.service.idempotency.Reply;
import org.santei.service.idempotency.RequestKey;
import org.santei.service.json.AnswerJson;
import org.santei.service.problem.ProblemException;
import org.santei.service.store.CalculationStore;
import org.santei.service.store.StoredAnswer;
import org.santei.service.web.Bodies;
import org.santei.service.web.Parameters;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Calculates a Claim of FHIR R4. */
@RestController
@Tag(name = "FHIR")
final class FhirController {

    /** Most mebibytes of a Claim: the same claim is longer in FHIR than in the form of the API. */
    private static final int LIMIT = 8;

    private static final String QUESTION = "question";

    private static final Map<String, List<String>> PARAMETERS =
            Map.of(QUESTION, List.of("verify", "calculate"), FhirFormat.PARAMETER, FhirFormat.FORMATS);

    private static final Wanted EXPLAINED = new Wanted(Explanation.Detail.FULL, false);

    private final ClaimReader reader;
    private final ExplainedClaims claims;
    private final CalculationStore store;
    private final Idempotency idempotency;
    private final AnswerWriter writer = new AnswerWriter(Clock.system(ZoneId.systemDefault()));

    FhirController(ClaimReader reader, ExplainedClaims claims, CalculationStore store, Idempotency idempotency) {
        this.reader = reader;
        this.claims = claims;
        this.store = store;
        this.idempotency = idempotency;
    }

    @PostMapping(
            path = "/fhir/Claim/$submit",
            consumes = {FhirFormat.MEDIA_TYPE, MediaType.APPLICATION_JSON_VALUE},
            produces = {FhirFormat.MEDIA_TYPE, MediaType.APPLICATION_JSON_VALUE})
    @Operation(
            operationId = "submitFhirClaim",
            summary = "FHIR R4 の Claim を計算する",
            description = "ClaimResponse を返します。use が claim なら結果を保存し、predetermination なら保存しません。"
                    + "誤りは OperationOutcome で返します。使える要素は /fhir/metadata と /fhir/StructureDefinition にあります。")
    @FhirDocs.OfSubmit
    ResponseEntity<byte[]> submit(HttpServletRequest request) throws IOException {
        Parameters parameters = Parameters.of(request, PARAMETERS);
        ClaimService.Input input =
                parameters.is(QUESTION, "calculate") ? ClaimService.Input.CALCULATED : ClaimService.Input.AS_BILLED;
        byte[] body = Bodies.read(request, LIMIT);
        Submission submission = Submission.read(body, reader);
        boolean kept = submission.resource().getUse() != Claim.Use.PREDETERMINATION;
        RequestKey key = kept ? RequestKey.of(request, body) : null;
        return idempotency.once(key, () -> prepared(submission, input, kept)).entity();
    }

    private Idempotency.Prepared prepared(Submission submission, ClaimService.Input input, boolean kept) {
        ExplainedClaims.Explained explained = claims.answer(submission.claim(), input, EXPLAINED);
        if (explained.answer() instanceof NotCalculated not) {
            throw ProblemException.of(not).renamed(submission.places()::of);
        }
        Calculation calculation = (Calculation) explained.answer();
        Explanation explanation = Objects.requireNonNull(explained.explanation());
        StoredAnswer stored =
                kept ? StoredAnswer.of(submission.claim(), input, calculation, AnswerJson.bytes(calculation)) : null;
        byte[] answer = FhirFormat.write(
                        writer.write(submission, calculation, explanation, stored == null ? null : stored.id()))
                .getBytes(StandardCharsets.UTF_8);
        return new Idempotency.Prepared(
                new Reply(200, FhirFormat.MEDIA_TYPE, null, answer),
                () -> store.keep(stored == null ? List.of() : List.of(stored)));
    }
}
