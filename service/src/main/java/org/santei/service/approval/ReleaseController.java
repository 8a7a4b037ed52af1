package org.santei.service.approval;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.santei.engine.rulebase.ReleaseName;
import org.santei.service.json.AnswerJson;
import org.santei.service.release.Published;
import org.santei.service.release.Publisher;
import org.santei.service.release.Releases;
import org.santei.service.release.Today;
import org.santei.service.web.Bodies;
import org.santei.service.web.Parameters;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Publishes rules and shows what was published. */
@RestController
@Tag(name = "決裁と公表")
final class ReleaseController {

    static final String PATH = "/api/v1/releases";
    static final String ONE = PATH + "/{id}";

    private final Publishing publishing;
    private final Publisher publisher;
    private final Releases releases;
    private final Today today;

    ReleaseController(Publishing publishing, Publisher publisher, Releases releases, Today today) {
        this.publishing = publishing;
        this.publisher = publisher;
        this.releases = releases;
        this.today = today;
    }

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "listReleases", summary = "公表の一覧", description = "プログラムに付いてきた規則も含めて、新しいものから返します。")
    @ApprovalDocs.OfReleases
    ResponseEntity<byte[]> list(HttpServletRequest request) {
        Parameters.of(request, Map.of());
        List<ReleaseName> inForce = releases.inForce();
        return json(
                ResponseEntity.ok(),
                new ReleaseAnswer.All(publisher.all().stream()
                        .map(each -> ReleaseAnswer.of(each, today.get(), inForce))
                        .toList()));
    }

    @GetMapping(path = ONE, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "findRelease", summary = "公表を読む", description = "誰が書き、誰が公表し、いまどこで回答に使っているかを返します。")
    @ApprovalDocs.OfRelease
    ResponseEntity<byte[]> find(@Parameter(description = "公表の番号") @PathVariable String id, HttpServletRequest request) {
        Parameters.of(request, Map.of());
        return json(ResponseEntity.ok(), publisher.find(Ids.publication(id)));
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "publishRelease",
            summary = "案を公表する",
            description = "承認された案を公表します。firstDay（公表日）から、案の規則が施行する診療月の回答に使います。公表した規則は変わりません。"
                    + "emergency が true なら、承認を待たずに今日から使います。起草した人も公表できますが、期限までに別の人が確かめなければなりません。")
    @ApprovalDocs.OfPublish
    ResponseEntity<byte[]> publish(HttpServletRequest request) throws IOException {
        Parameters.of(request, Map.of());
        ReviewRequests.Release wanted = ReviewRequests.Release.read(Bodies.read(request, 1));
        Published published = wanted.isEmergency()
                ? publishing.publishAtOnce(wanted.draft(), wanted.why())
                : publishing.publish(wanted.draft(), wanted.firstDay(), wanted.why());
        return json(ResponseEntity.created(URI.create(PATH + '/' + published.id())), published);
    }

    @PostMapping(
            path = ONE + "/withdraw",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "withdrawRelease",
            summary = "公表を取り下げる",
            description = "公表日より前だけ取り下げられます。案は差し戻しになり、起草した人が書き換えて出し直せます。")
    @ApprovalDocs.OfWithdrawal
    ResponseEntity<byte[]> withdraw(
            @Parameter(description = "公表の番号") @PathVariable String id, HttpServletRequest request) throws IOException {
        Parameters.of(request, Map.of());
        ReviewRequests.Comment why = ReviewRequests.Comment.read(Bodies.read(request, 1));
        return json(ResponseEntity.ok(), publishing.withdraw(Ids.publication(id), why.comment()));
    }

    @PostMapping(
            path = ONE + "/review",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "reviewRelease",
            summary = "緊急公表を事後に確かめる",
            description = "起草した人と公表した人のどちらでもない承認者が、確かめた結果を書きます。")
    @ApprovalDocs.OfPostReview
    ResponseEntity<byte[]> review(@Parameter(description = "公表の番号") @PathVariable String id, HttpServletRequest request)
            throws IOException {
        Parameters.of(request, Map.of());
        ReviewRequests.Comment found = ReviewRequests.Comment.read(Bodies.read(request, 1));
        return json(ResponseEntity.ok(), publisher.review(Ids.publication(id), found.comment()));
    }

    private ResponseEntity<byte[]> json(ResponseEntity.BodyBuilder answer, Published published) {
        return json(answer, ReleaseAnswer.of(published, today.get(), releases.inForce()));
    }

    private static ResponseEntity<byte[]> json(ResponseEntity.BodyBuilder answer, Object body) {
        return answer.contentType(MediaType.APPLICATION_JSON)
                .body(AnswerJson.line(body).getBytes(StandardCharsets.UTF_8));
    }
}
