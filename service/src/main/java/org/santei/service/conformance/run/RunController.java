package org.santei.service.conformance.run;

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
import org.santei.service.conformance.answer.AnswerFile;
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

/** Takes orders for runs, and says how far they are. */
@RestController
@Tag(name = "適合試験")
final class RunController {

    static final String PATH = "/api/v1/conformance/{edition}/runs";
    static final String ONE = PATH + "/{id}";

    private static final int USUAL = 50;
    private static final String EDITION = "点数表の版（例 2026-06）";
    private static final String ID = "実行の番号（始めたときの Location にある）";

    private final RunOffice office;
    private final RunStore store;
    private final Idempotency idempotency;
    private final RunTurns turns;

    RunController(RunOffice office, RunStore store, Idempotency idempotency, RunTurns turns) {
        this.office = office;
        this.store = store;
        this.idempotency = idempotency;
        this.turns = turns;
    }

    @PostMapping(
            path = PATH,
            consumes = {
                MediaType.APPLICATION_NDJSON_VALUE,
                "application/zip",
                MediaType.TEXT_PLAIN_VALUE,
                MediaType.APPLICATION_OCTET_STREAM_VALUE
            },
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "startConformanceRun",
            summary = "回答を送って、または呼び出す URL を登録して、適合試験を始める",
            description = "試験キットの各ケースへの回答を、1行に1件の JSON、キットの入力から作った UKE ファイル、またはそれらの zip で送ります。"
                    + "ソフトウェアを呼び出すときは、URL を application/json で送ります。比べるのは後から行い、進み具合は Location で分かります。")
    @KeyHeader
    @RunDocs.OfStart
    ResponseEntity<byte[]> upload(
            @Parameter(description = EDITION) @PathVariable String edition, HttpServletRequest request)
            throws IOException {
        Parameters.of(request, Map.of(), Set.of("software", "version", "rerunOf"));
        byte[] body = Bodies.read(request, AnswerFile.MOST_MEBIBYTES);
        return start(
                request,
                body,
                edition,
                () -> RunRequest.ofAnswers(
                        request.getParameter("software"),
                        request.getParameter("version"),
                        request.getParameter("rerunOf"),
                        body));
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "startConformanceRun")
    @KeyHeader
    @RunDocs.OfStart
    ResponseEntity<byte[]> call(
            @Parameter(description = EDITION) @PathVariable String edition, HttpServletRequest request)
            throws IOException {
        Parameters.of(request, Map.of());
        byte[] body = Bodies.read(request, 1);
        return start(request, body, edition, () -> RunRequest.read(body));
    }

    private ResponseEntity<byte[]> start(
            HttpServletRequest request, byte[] body, String edition, java.util.function.Supplier<RunOrder> order) {
        Reply reply =
                idempotency.once(RequestKey.of(request, body), () -> prepared(office.check(edition, order.get())));
        turns.ring();
        return reply.entity();
    }

    private Idempotency.Prepared prepared(RunOffice.Checked checked) {
        UUID id = UUID.randomUUID();
        String edition = checked.kit().kit().edition();
        Reply reply = new Reply(
                HttpStatus.ACCEPTED.value(),
                MediaType.APPLICATION_JSON_VALUE,
                path(edition) + '/' + id,
                AnswerJson.bytes(RunDocs.queued(id, checked)));
        return new Idempotency.Prepared(reply, () -> office.add(id, checked));
    }

    private static String path(String edition) {
        return PATH.replace("{edition}", edition);
    }

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "listConformanceRuns",
            summary = "適合試験の実行の一覧",
            description = "新しい順に返します。続きがあれば next にその場所があります。")
    @RunDocs.OfList
    ResponseEntity<byte[]> list(
            @Parameter(description = EDITION) @PathVariable String edition, HttpServletRequest request) {
        Parameters.of(request, Map.of(), Set.of("limit", "before"));
        FieldErrors errors = new FieldErrors();
        int most = limit(request.getParameter("limit"), USUAL, errors);
        String before = request.getParameter("before");
        if (before != null && !RunIds.isOne(before)) {
            errors.add("before", RunRequest.RUN.hint());
        }
        errors.throwIfAny(ProblemType.INVALID_PARAMETER);
        return page(edition, store.list(edition, before == null ? null : UUID.fromString(before), most + 1), most);
    }

    static int limit(@Nullable String text, int usual, FieldErrors errors) {
        if (text == null) {
            return usual;
        }
        if (!text.matches("[1-9][0-9]?|1[0-9]{2}|200")) {
            errors.add("limit", "1から200までの数で指定してください。");
            return usual;
        }
        return Integer.parseInt(text);
    }

    private static ResponseEntity<byte[]> page(String edition, List<Run> found, int most) {
        if (found.size() <= most) {
            return json(new Run.Page(found, null));
        }
        List<Run> shown = found.subList(0, most);
        String next = path(edition) + "?limit=" + most + "&before="
                + shown.get(most - 1).id();
        return ResponseEntity.ok()
                .header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"")
                .contentType(MediaType.APPLICATION_JSON)
                .body(AnswerJson.bytes(new Run.Page(shown, next)));
    }

    @GetMapping(path = ONE, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "findConformanceRun", summary = "適合試験の進み具合と結果の件数")
    @RunDocs.OfRun
    ResponseEntity<byte[]> find(
            @Parameter(description = EDITION) @PathVariable String edition,
            @Parameter(description = ID) @PathVariable String id,
            HttpServletRequest request) {
        Parameters.of(request, Map.of());
        return json(office.find(edition, RunIds.of(id)));
    }

    @PostMapping(path = ONE + "/cancel", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "cancelConformanceRun",
            summary = "適合試験の実行を取り消す",
            description = "再開はできません。すでに取り消していれば、そのままです。")
    @RunDocs.OfCancel
    ResponseEntity<byte[]> cancel(
            @Parameter(description = EDITION) @PathVariable String edition,
            @Parameter(description = ID) @PathVariable String id,
            HttpServletRequest request) {
        Parameters.of(request, Map.of());
        return json(office.cancel(edition, RunIds.of(id)));
    }

    private static ResponseEntity<byte[]> json(Object answer) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(AnswerJson.bytes(answer));
    }
}
