package org.santei.service.conformance.dispute;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.santei.service.idempotency.Idempotency;
import org.santei.service.idempotency.KeyHeader;
import org.santei.service.idempotency.Reply;
import org.santei.service.idempotency.RequestKey;
import org.santei.service.json.AnswerJson;
import org.santei.service.problem.FieldErrors;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;
import org.santei.service.web.Bodies;
import org.santei.service.web.Parameters;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Disputes about expected answers. */
@RestController
@Tag(name = "適合試験")
final class DisputeController {

    static final String PATH = "/api/v1/conformance/disputes";

    private static final int USUAL = 50;
    private static final String ID = "異議の番号";
    private static final String FORM = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final List<String> STATES = List.of("open", "accepted", "rejected");

    private final Disputes disputes;
    private final Idempotency idempotency;

    DisputeController(Disputes disputes, Idempotency idempotency) {
        this.disputes = disputes;
        this.idempotency = idempotency;
    }

    @PostMapping(
            path = "/api/v1/conformance/{edition}/disputes",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "raiseConformanceDispute",
            summary = "期待する回答に異議を申し立てる",
            description = "根拠の条と、正しいと考える回答を書きます。別の承認者が理由とともに決め、認めれば試験キットが新しい版になります。")
    @KeyHeader
    @DisputeDocs.OfRaise
    ResponseEntity<byte[]> raise(
            @Parameter(description = "点数表の版（例 2026-06）") @PathVariable String edition, HttpServletRequest request)
            throws IOException {
        Parameters.of(request, Map.of());
        byte[] body = Bodies.read(request, 1);
        return idempotency
                .once(RequestKey.of(request, body), () -> {
                    DisputeRequest asked = DisputeRequest.read(body);
                    Disputes.Contested contested = disputes.contested(edition, asked);
                    UUID id = UUID.randomUUID();
                    Reply reply = new Reply(
                            HttpStatus.CREATED.value(),
                            MediaType.APPLICATION_JSON_VALUE,
                            PATH + '/' + id,
                            AnswerJson.bytes(DisputeDocs.raised(id, contested, asked)));
                    return new Idempotency.Prepared(reply, () -> disputes.add(id, contested, asked));
                })
                .entity();
    }

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "listConformanceDisputes",
            summary = "異議の一覧",
            description = "新しい順に返します。ベンダーには自分の組織のものだけを返します。続きがあれば next にその場所があります。")
    @DisputeDocs.OfList
    ResponseEntity<byte[]> list(HttpServletRequest request) {
        Parameters.of(request, Map.of(), Set.of("state", "limit", "before"));
        FieldErrors errors = new FieldErrors();
        String state = request.getParameter("state");
        if (state != null && !STATES.contains(state)) {
            errors.add("state", String.join("、", STATES) + " のどれか1つを指定してください。");
        }
        String limit = request.getParameter("limit");
        if (limit != null && !limit.matches("[1-9][0-9]?|1[0-9]{2}|200")) {
            errors.add("limit", "1から200までの数で指定してください。");
        }
        String before = request.getParameter("before");
        if (before != null && !before.matches(FORM)) {
            errors.add("before", "異議の番号を8-4-4-4-12桁の英小文字と数字で指定してください。");
        }
        errors.throwIfAny(ProblemType.INVALID_PARAMETER);
        int most = limit == null ? USUAL : Integer.parseInt(limit);
        List<Dispute> found = disputes.list(state, before == null ? null : UUID.fromString(before), most + 1);
        if (found.size() <= most) {
            return json(new Dispute.Page(found, null));
        }
        List<Dispute> shown = found.subList(0, most);
        String next = PATH + "?limit=" + most + "&before=" + shown.get(most - 1).id()
                + (state == null ? "" : "&state=" + state);
        return ResponseEntity.ok()
                .header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"")
                .contentType(MediaType.APPLICATION_JSON)
                .body(AnswerJson.bytes(new Dispute.Page(shown, next)));
    }

    @GetMapping(path = PATH + "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "findConformanceDispute", summary = "異議と、その決定")
    @DisputeDocs.OfFind
    ResponseEntity<byte[]> find(@Parameter(description = ID) @PathVariable String id, HttpServletRequest request) {
        Parameters.of(request, Map.of());
        return json(disputes.find(id(id)));
    }

    @PostMapping(
            path = PATH + "/{id}/decision",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "decideConformanceDispute",
            summary = "異議を決める",
            description = "申し立てた人とは別の承認者が、理由とともに1回だけ決めます。認めればケースが変わり、試験キットは新しい版になります。")
    @DisputeDocs.OfDecision
    ResponseEntity<byte[]> decide(@Parameter(description = ID) @PathVariable String id, HttpServletRequest request)
            throws IOException {
        Parameters.of(request, Map.of());
        return json(disputes.decide(id(id), Decision.read(Bodies.read(request, 1))));
    }

    static UUID id(String text) {
        if (!text.matches(FORM)) {
            throw new ProblemException(ProblemType.NOT_FOUND, "この番号の異議はありません。番号を確かめてください。");
        }
        return UUID.fromString(text);
    }

    private static ResponseEntity<byte[]> json(Object answer) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(AnswerJson.bytes(answer));
    }
}
