package org.santei.service.draft;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.santei.service.json.AnswerJson;
import org.santei.service.web.Bodies;
import org.santei.service.web.Parameters;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Begins drafts, shows them and moves them on. */
@RestController
@Tag(name = "規則の案")
final class DraftController {

    static final String PATH = "/api/v1/drafts";
    static final String ONE = PATH + "/{id}";

    private final Drafts drafts;
    private final DraftChecks checks;
    private final Submission submission;

    DraftController(Drafts drafts, DraftChecks checks, Submission submission) {
        this.drafts = drafts;
        this.checks = checks;
        this.submission = submission;
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "beginDraft",
            summary = "規則の案を起こす",
            description = "はじめは何も変えません。規則、限度、集合、ケースの文を1つずつ保存していきます。施行中の規則は、案が承認されて公開されるまで変わりません。")
    @DraftDocs.OfBegin
    ResponseEntity<byte[]> begin(HttpServletRequest request) throws IOException {
        Parameters.of(request, Map.of());
        DraftRequest wanted = DraftRequest.read(Bodies.read(request, 1));
        Draft draft = drafts.begin(wanted.title(), wanted.reason());
        return json(
                ResponseEntity.created(URI.create(PATH + '/' + draft.id())),
                DraftAnswer.of(draft, List.of(), drafts.hash(draft.id())));
    }

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "listDrafts", summary = "案の一覧", description = "最後に変わったものから返します。続きがあれば next にその場所があります。")
    @DraftDocs.OfList
    ResponseEntity<byte[]> list(HttpServletRequest request) {
        DraftPage asked = DraftPage.of(request);
        return asked.answer(drafts.list(asked.before(), asked.limit() + 1));
    }

    @GetMapping(path = ONE, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "findDraft", summary = "案と、案が変えるファイル", description = "文そのものは text で1つずつ読みます。")
    @DraftDocs.OfDraft
    ResponseEntity<byte[]> find(@Parameter(description = "案の番号") @PathVariable String id, HttpServletRequest request) {
        Parameters.of(request, Map.of());
        return json(drafts.find(DraftIds.of(id)));
    }

    @GetMapping(path = ONE + "/versions", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "listDraftVersions", summary = "案の版", description = "保存するたびに1つ増えます。新しいものから返します。")
    @DraftDocs.OfVersions
    ResponseEntity<byte[]> versions(
            @Parameter(description = "案の番号") @PathVariable String id, HttpServletRequest request) {
        Parameters.of(request, Map.of());
        return json(
                ResponseEntity.ok(),
                new DraftAnswer.Versions(drafts.versions(DraftIds.of(id)).stream()
                        .map(DraftAnswer.Version::of)
                        .toList()));
    }

    @PostMapping(path = ONE + "/versions/{number}/restore", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "restoreDraftVersion",
            summary = "前の版に戻す",
            description = "前の版をもう一度保存して、いちばん新しい版にします。間の版も残ります。0 を指定すると、すべての変更をやめます。")
    @DraftDocs.OfRestore
    ResponseEntity<byte[]> restore(
            @Parameter(description = "案の番号") @PathVariable String id,
            @Parameter(description = "戻す版の番号") @PathVariable String number,
            HttpServletRequest request) {
        Parameters.of(request, Map.of());
        UUID draft = DraftIds.of(id);
        if (!number.matches("[0-9]{1,9}")) {
            throw Drafts.notFound();
        }
        return json(drafts.restore(draft, Integer.parseInt(number)));
    }

    @PostMapping(path = ONE + "/check", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "checkDraft",
            summary = "案を確かめる",
            description = "文の誤り、規則の食い違い、ケースの結果を返します。何も変えません。誤りがあっても 200 です。")
    @DraftDocs.OfCheck
    ResponseEntity<byte[]> check(@Parameter(description = "案の番号") @PathVariable String id, HttpServletRequest request) {
        Parameters.of(request, Map.of());
        return json(ResponseEntity.ok(), CheckAnswer.of(checks.check(drafts.texts(DraftIds.of(id)))));
    }

    @PostMapping(path = ONE + "/submit", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "submitDraft",
            summary = "案を決裁に出す",
            description = "誤りがなく、ケースがすべて通る案だけを出せます。出した案は、決裁されるか起草に戻すまで書き換えられません。")
    @DraftDocs.OfMove
    ResponseEntity<byte[]> submit(
            @Parameter(description = "案の番号") @PathVariable String id, HttpServletRequest request) {
        Parameters.of(request, Map.of());
        return json(submission.submit(DraftIds.of(id)));
    }

    @PostMapping(path = ONE + "/reopen", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "reopenDraft", summary = "案を起草に戻す", description = "決裁待ち、または差し戻された案を、もう一度書き換えられるようにします。")
    @DraftDocs.OfMove
    ResponseEntity<byte[]> reopen(
            @Parameter(description = "案の番号") @PathVariable String id, HttpServletRequest request) {
        Parameters.of(request, Map.of());
        return json(submission.reopen(DraftIds.of(id)));
    }

    @PostMapping(path = ONE + "/withdraw", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "withdrawDraft", summary = "案を取り下げる", description = "起草中の案をやめます。版は残ります。")
    @DraftDocs.OfMove
    ResponseEntity<byte[]> withdraw(
            @Parameter(description = "案の番号") @PathVariable String id, HttpServletRequest request) {
        Parameters.of(request, Map.of());
        return json(submission.withdraw(DraftIds.of(id)));
    }

    private ResponseEntity<byte[]> json(Draft draft) {
        return json(ResponseEntity.ok(), DraftAnswer.of(draft, drafts.changes(draft.id()), drafts.hash(draft.id())));
    }

    /** An answer in JSON. */
    static ResponseEntity<byte[]> json(ResponseEntity.BodyBuilder answer, Object body) {
        return answer.contentType(MediaType.APPLICATION_JSON)
                .body(AnswerJson.line(body).getBytes(StandardCharsets.UTF_8));
    }
}
