package org.santei.service.calculation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.Answer;
import org.santei.engine.calculation.Calculation;
import org.santei.engine.calculation.ClaimService;
import org.santei.engine.calculation.NotCalculated;
import org.santei.engine.calculation.Question;
import org.santei.engine.claim.Claim;
import org.santei.engine.explanation.Explanation;
import org.santei.engine.explanation.ExplanationText;
import org.santei.service.claim.ClaimReader;
import org.santei.service.explanation.ExplainedClaims;
import org.santei.service.explanation.Wanted;
import org.santei.service.json.AnswerJson;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;
import org.santei.service.store.CalculationStore;
import org.santei.service.store.StoredAnswer;
import org.santei.service.web.Bodies;
import org.santei.service.web.Parameters;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Calculates one claim, and gives a kept calculation again. */
@RestController
@Tag(name = "計算")
final class CalculationController {

    private static final String PATH = "/api/v1/calculations";

    /** Most mebibytes of a claim. */
    private static final int LIMIT = 2;

    private static final Map<String, List<String>> PARAMETERS = Map.of(
            "question",
            List.of("verify", "calculate"),
            "store",
            List.of("default", "none"),
            Wanted.PARAMETER,
            Wanted.VALUES);

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final ClaimReader reader;
    private final ExplainedClaims claims;
    private final CalculationStore store;

    CalculationController(ClaimReader reader, ExplainedClaims claims, CalculationStore store) {
        this.reader = reader;
        this.claims = claims;
        this.store = store;
    }

    @PostMapping(
            path = PATH,
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_PLAIN_VALUE})
    @Operation(operationId = "calculate", summary = "レセプト1件を計算する")
    @CalculationDocs.OfPost
    ResponseEntity<byte[]> calculate(HttpServletRequest request) throws IOException {
        Parameters parameters = Parameters.of(request, PARAMETERS);
        Question question = parameters.is("question", "calculate") ? Question.CALCULATE : Question.VERIFY;
        ClaimService.Input input =
                question == Question.CALCULATE ? ClaimService.Input.CALCULATED : ClaimService.Input.AS_BILLED;
        Claim claim = reader.read(Bodies.read(request, LIMIT));
        Wanted wanted = Wanted.of(request, parameters);
        ExplainedClaims.Explained explained = claims.answer(claim, input, wanted);
        Answer answer = explained.answer();
        if (answer instanceof NotCalculated not) {
            throw ProblemException.of(not);
        }
        boolean keep = !parameters.is("store", "none");
        if (!keep && explained.explanation() == null) {
            return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(AnswerJson.bytes(answer));
        }
        String json = AnswerJson.line(answer);
        if (!keep) {
            return body(ResponseEntity.ok(), json, (Calculation) answer, explained.explanation(), wanted);
        }
        StoredAnswer stored = StoredAnswer.of(claim, input, (Calculation) answer, json);
        store.keep(List.of(stored));
        URI place = URI.create(PATH + "/" + stored.id());
        return body(ResponseEntity.created(place), json, (Calculation) answer, explained.explanation(), wanted);
    }

    /** The answer as wanted: what is kept of it is always the answer alone. */
    private static ResponseEntity<byte[]> body(
            ResponseEntity.BodyBuilder builder,
            String json,
            Calculation answer,
            @Nullable Explanation explanation,
            Wanted wanted) {
        return wanted.asText() && explanation != null
                ? builder.contentType(TEXT)
                        .body(ExplanationText.of(answer, explanation).getBytes(StandardCharsets.UTF_8))
                : json(builder, AnswerJson.explained(json, explanation));
    }

    @GetMapping(path = PATH + "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "findCalculation", summary = "保存した計算結果を取り出す", description = "計算したときの結果を、そのまま返します。")
    @CalculationDocs.OfGet
    ResponseEntity<byte[]> find(@PathVariable String id) {
        return (ID.matcher(id).matches() ? store.find(UUID.fromString(id)) : Optional.<String>empty())
                .map(json -> json(ResponseEntity.ok(), json))
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND, "この番号の計算結果はありません。計算したときの Location ヘッダーの番号を確かめてください。"));
    }

    private static ResponseEntity<byte[]> json(ResponseEntity.BodyBuilder builder, String json) {
        return builder.contentType(MediaType.APPLICATION_JSON).body(json.getBytes(StandardCharsets.UTF_8));
    }
}
