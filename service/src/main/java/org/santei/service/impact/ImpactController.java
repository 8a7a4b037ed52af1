package org.santei.service.impact;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.santei.service.idempotency.Idempotency;
import org.santei.service.idempotency.KeyHeader;
import org.santei.service.idempotency.Reply;
import org.santei.service.idempotency.RequestKey;
import org.santei.service.json.AnswerJson;
import org.santei.service.problem.FieldErrors;
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

/** Takes orders for impacts, and says how far they are. */
@RestController
@Tag(name = "影響")
final class ImpactController {

    static final String PATH = "/api/v1/impacts";
    static final String ONE = PATH + "/{id}";

    private static final int USUAL = 50;
    private static final int MOST = 200;

    private final ImpactOffice office;
    private final ImpactStore store;
    private final Idempotency idempotency;
    private final ImpactTurns turns;

    ImpactController(ImpactOffice office, ImpactStore store, Idempotency idempotency, ImpactTurns turns) {
        this.office = office;
        this.store = store;
        this.idempotency = idempotency;
        this.turns = turns;
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "startImpact",
            summary = "案または改定の影響の計算を始める",
            description = "レセプトを変更の前後の規則で計算し、合計、内訳、増える件数と減る件数、最も大きく動く50件を求めます。" + "計算は別のプロセスで後から行います。同じ条件なら結果はいつも同じです。")
    @KeyHeader
    @ImpactDocs.OfStart
    ResponseEntity<byte[]> start(HttpServletRequest request) throws IOException {
        Parameters.of(request, Map.of());
        byte[] body = Bodies.read(request, 1);
        Reply reply = idempotency.once(RequestKey.of(request, body), () -> prepared(ImpactReader.order(body)));
        turns.ring();
        return reply.entity();
    }

    /** The answer tells what was ordered; whoever wants to know how far it is asks again. */
    private Idempotency.Prepared prepared(ImpactOrder order) {
        ImpactOffice.Checked checked = office.check(order);
        UUID id = UUID.randomUUID();
        Impact queued = Impact.queued(id, checked);
        Reply reply = new Reply(
                HttpStatus.ACCEPTED.value(),
                MediaType.APPLICATION_JSON_VALUE,
                PATH + '/' + id,
                AnswerJson.bytes(queued));
        return new Idempotency.Prepared(reply, () -> office.add(id, checked));
    }

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "listImpacts", summary = "影響の計算の一覧", description = "新しい順に返します。続きがあれば next にその場所があります。")
    @ImpactDocs.OfList
    ResponseEntity<byte[]> list(HttpServletRequest request) {
        Parameters.of(request, Map.of(), Set.of("limit", "before", "draft"));
        FieldErrors errors = new FieldErrors();
        String limit = request.getParameter("limit");
        if (limit != null && !limit.matches("[1-9][0-9]?|1[0-9]{2}|200")) {
            errors.add("limit", "1から" + MOST + "までの数で指定してください。");
        }
        UUID before = id(request, "before", errors);
        UUID draft = id(request, "draft", errors);
        errors.throwIfAny(ProblemType.INVALID_PARAMETER);
        int most = limit == null ? USUAL : Integer.parseInt(limit);
        return page(store.list(draft, before, most + 1), most, draft);
    }

    private static @Nullable UUID id(HttpServletRequest request, String name, FieldErrors errors) {
        String given = request.getParameter(name);
        if (given != null && !ImpactIds.isOne(given)) {
            errors.add(name, "番号を8-4-4-4-12桁の英小文字と数字で指定してください。");
            return null;
        }
        return given == null ? null : UUID.fromString(given);
    }

    private static ResponseEntity<byte[]> page(List<Impact> found, int most, @Nullable UUID draft) {
        if (found.size() <= most) {
            return json(new Impact.Page(found, null));
        }
        List<Impact> shown = found.subList(0, most);
        String next = PATH + "?limit=" + most + "&before=" + shown.get(most - 1).id()
                + (draft == null ? "" : "&draft=" + draft);
        return ResponseEntity.ok()
                .header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"")
                .contentType(MediaType.APPLICATION_JSON)
                .body(AnswerJson.bytes(new Impact.Page(shown, next)));
    }

    @GetMapping(path = ONE, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "findImpact", summary = "影響の計算の進み具合")
    @ImpactDocs.OfImpact
    ResponseEntity<byte[]> find(
            @Parameter(description = "影響の計算の番号（始めたときの Location にある）") @PathVariable String id,
            HttpServletRequest request) {
        Parameters.of(request, Map.of());
        return json(office.find(ImpactIds.of(id)));
    }

    @PostMapping(path = ONE + "/cancel", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "cancelImpact", summary = "影響の計算を取り消す", description = "再開はできません。すでに取り消していれば、そのままです。")
    @ImpactDocs.OfCancel
    ResponseEntity<byte[]> cancel(
            @Parameter(description = "影響の計算の番号（始めたときの Location にある）") @PathVariable String id,
            HttpServletRequest request) {
        Parameters.of(request, Map.of());
        return json(office.cancel(ImpactIds.of(id)));
    }

    private static ResponseEntity<byte[]> json(Object answer) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(AnswerJson.bytes(answer));
    }
}
