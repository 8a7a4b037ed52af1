package org.santei.service.operations;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.santei.engine.calculation.Answer;
import org.santei.engine.calculation.ClaimService;
import org.santei.service.claim.ClaimReader;
import org.santei.service.json.AnswerJson;
import org.santei.service.request.StrictJson;
import org.santei.service.web.Bodies;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * What a request costs beside the claim, on the same way through the service. Only there while load is measured ({@code
 * santei.load-test=true}).
 */
@Hidden
@RestController
@ConditionalOnProperty("santei.load-test")
final class EmptyEndpoint {

    /** Most mebibytes of a body, as of a claim. */
    private static final int LIMIT = 2;

    /** Most claims whose answers are remembered. */
    private static final int MOST = 100;

    private final ClaimService claims;
    private final ClaimReader reader;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();

    EmptyEndpoint(ClaimService claims, ClaimReader reader) {
        this.claims = claims;
        this.reader = reader;
    }

    /** Reads JSON and writes it back. */
    @PostMapping(
            path = "/api/v1/load-test/echo",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] echo(HttpServletRequest request) throws IOException {
        return AnswerJson.bytes(StrictJson.read(Bodies.read(request, LIMIT), "本文"));
    }

    /** Reads a claim as JSON and writes the answer to it as JSON, the same as a calculation does; it is calculated once. */
    @PostMapping(
            path = "/api/v1/load-test/empty",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] empty(HttpServletRequest request) throws IOException {
        JsonNode claim = StrictJson.read(Bodies.read(request, LIMIT), "本文");
        String receipt = ClaimReader.receipt(claim);
        Answer answer = answers.get(receipt);
        if (answer == null) {
            if (answers.size() == MOST) {
                answers.clear();
            }
            answer = claims.answer(reader.read(claim), ClaimService.Input.AS_BILLED);
            answers.put(receipt, answer);
        }
        return AnswerJson.bytes(answer);
    }
}
