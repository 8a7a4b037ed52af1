package org.santei.service.calculation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.santei.service.claim.ClaimReader;
import org.santei.service.idempotency.Idempotency;
import org.santei.service.idempotency.Reply;
import org.santei.service.idempotency.RequestKey;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;
import org.santei.service.store.CalculationStore;
import org.santei.service.store.StoredAnswer;
import org.santei.service.web.Bodies;
import org.springframework.http.HttpHeaders;
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

    static final String PATH = "/api/v1/calculations";

    /** Most mebibytes of a claim. */
    private static final int LIMIT = 2;

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final ClaimReader reader;
    private final ClaimAnswers answers;
    private final CalculationStore store;
    private final Idempotency idempotency;

    CalculationController(ClaimReader reader, ClaimAnswers answers, CalculationStore store, Idempotency idempotency) {
        this.reader = reader;
        this.answers = answers;
        this.store = store;
        this.idempotency = idempotency;
    }

    @PostMapping(
            path = PATH,
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_PLAIN_VALUE})
    @Operation(operationId = "calculate", summary = "レセプト1件または多数を計算する")
    @CalculationDocs.OfPost
    ResponseEntity<byte[]> calculate(HttpServletRequest request) throws IOException {
        AskedCalculation asked = AskedCalculation.of(request);
        byte[] body = Bodies.read(request, LIMIT);
        RequestKey key = asked.keep() ? RequestKey.of(request, body) : null;
        return idempotency.once(key, () -> prepared(body, asked)).entity();
    }

    private Idempotency.Prepared prepared(byte[] body, AskedCalculation asked) {
        AnsweredClaim answered = answers.answer(reader.read(body), asked);
        boolean asText = asked.wanted().asText();
        StoredAnswer stored = answered.stored();
        Reply reply = new Reply(
                stored == null ? 200 : 201,
                (asText ? TEXT : MediaType.APPLICATION_JSON).toString(),
                stored == null ? null : PATH + "/" + stored.id(),
                answered.body(asText));
        return new Idempotency.Prepared(reply, () -> store.keep(answered.toKeep()));
    }

    @GetMapping(path = PATH + "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "findCalculation",
            summary = "保存した計算結果を取り出す",
            description =
                    "計算したときの結果を、そのまま返します。Link ヘッダーに、再計算の元（predecessor-version）と再計算した結果（successor-version）の場所があります。")
    @CalculationDocs.OfGet
    ResponseEntity<byte[]> find(@Parameter(description = "計算結果の番号（計算したときの Location ヘッダーにある）") @PathVariable String id) {
        String json = (ID.matcher(id).matches() ? store.find(UUID.fromString(id)) : Optional.<String>empty())
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND, "この番号の計算結果はありません。計算したときの Location ヘッダーの番号を確かめてください。"));
        // What is kept never changes: its name marks it.
        return ResponseEntity.ok()
                .header(HttpHeaders.LINK, links(store.relatives(UUID.fromString(id))))
                .eTag('"' + id + '"')
                .contentType(MediaType.APPLICATION_JSON)
                .body(json.getBytes(StandardCharsets.UTF_8));
    }

    /** What it recalculates and by what it was recalculated, by the relations of RFC 5829. */
    private static String[] links(CalculationStore.Relatives relatives) {
        List<String> links = new ArrayList<>();
        if (relatives.before() != null) {
            links.add(link(relatives.before(), "predecessor-version"));
        }
        relatives.after().forEach(after -> links.add(link(after, "successor-version")));
        return links.toArray(String[]::new);
    }

    private static String link(UUID id, String relation) {
        return "<" + PATH + "/" + id + ">; rel=\"" + relation + "\"";
    }
}
