package org.santei.service.approval;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.santei.engine.draft.DraftReport;
import org.santei.service.draft.Draft;
import org.santei.service.draft.Drafts;
import org.santei.service.json.AnswerJson;
import org.santei.service.web.Bodies;
import org.santei.service.web.Parameters;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows what a reviewer needs, and takes what reviewers say. */
@RestController
@Tag(name = "決裁と公表")
final class ReviewController {

    private static final String ONE = "/api/v1/drafts/{id}";

    private final Drafts drafts;
    private final Reviews reviews;

    ReviewController(Drafts drafts, Reviews reviews) {
        this.drafts = drafts;
        this.reviews = reviews;
    }

    @GetMapping(path = ONE + "/review", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "reviewDraft",
            summary = "案を審査する",
            description = "案を別のプロセスで確かめ直し、誤り、ケースの結果、これまでの審査の記録を返します。承認するときは、この hash を送ります。")
    @ApprovalDocs.OfReview
    ResponseEntity<byte[]> review(
            @Parameter(description = "案の番号") @PathVariable String id, HttpServletRequest request) {
        Parameters.of(request, Map.of());
        UUID draft = Ids.draft(id);
        return answer(draft, reviews.report(draft));
    }

    @PostMapping(
            path = ONE + "/comments",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "commentDraft", summary = "案に意見を書く", description = "案の状態は変わりません。")
    @ApprovalDocs.OfComment
    ResponseEntity<byte[]> comment(@Parameter(description = "案の番号") @PathVariable String id, HttpServletRequest request)
            throws IOException {
        Parameters.of(request, Map.of());
        UUID draft = Ids.draft(id);
        reviews.comment(
                draft, ReviewRequests.Comment.read(Bodies.read(request, 1)).comment());
        return answer(draft, reviews.report(draft));
    }

    @PostMapping(
            path = ONE + "/send-back",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "sendBackDraft", summary = "案を差し戻す", description = "起草した人は、案を起草に戻して書き換えられます。")
    @ApprovalDocs.OfComment
    ResponseEntity<byte[]> sendBack(
            @Parameter(description = "案の番号") @PathVariable String id, HttpServletRequest request) throws IOException {
        Parameters.of(request, Map.of());
        UUID draft = Ids.draft(id);
        reviews.sendBack(
                draft, ReviewRequests.Comment.read(Bodies.read(request, 1)).comment());
        return answer(draft, reviews.report(draft));
    }

    @PostMapping(
            path = ONE + "/approve",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "approveDraft",
            summary = "案を承認する",
            description = "読んだ案の hash を送ります。案を起草した人と版を保存した人は承認できません。案をその場で確かめ直し、誤りがなくケースがすべて通るときだけ承認します。"
                    + "承認は、その文と、そのとき施行中だった規則だけに及び、どちらかが変わると無効になります。")
    @ApprovalDocs.OfApproval
    ResponseEntity<byte[]> approve(@Parameter(description = "案の番号") @PathVariable String id, HttpServletRequest request)
            throws IOException {
        Parameters.of(request, Map.of());
        UUID draft = Ids.draft(id);
        ReviewRequests.Approval approval = ReviewRequests.Approval.read(Bodies.read(request, 1));
        String comment = approval.comment();
        reviews.approve(draft, approval.hash(), comment == null ? "" : comment);
        return answer(draft, reviews.report(draft));
    }

    private ResponseEntity<byte[]> answer(UUID id, DraftReport report) {
        Draft draft = drafts.find(id);
        ReviewAnswer answer = new ReviewAnswer(
                draft.state().word(),
                drafts.hash(id),
                reviews.authors(draft),
                report.sound(),
                reviews.approval(id) != null,
                report.editions(),
                ReviewAnswer.problems(report),
                report.cases().size(),
                ReviewAnswer.failed(report),
                reviews.stale(id).stream().map(StaleText::message).toList(),
                reviews.notes(id).stream().map(ReviewAnswer.Said::of).toList());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(AnswerJson.line(answer).getBytes(StandardCharsets.UTF_8));
    }
}
