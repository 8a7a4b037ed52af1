package org.santei.service.approval.exchange;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.santei.service.draft.Draft;
import org.santei.service.json.AnswerJson;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;
import org.santei.service.problem.Problems;
import org.santei.service.web.Bodies;
import org.santei.service.web.Parameters;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gives publications out as signed files, and takes such files in. */
@RestController
@Tag(name = "決裁と公表")
final class ExchangeController {

    private static final String ZIP = "application/zip";

    /** Most mebibytes of a file. */
    private static final int LIMIT = 32;

    private final Exports exports;
    private final Imports imports;

    ExchangeController(Exports exports, Imports imports) {
        this.exports = exports;
        this.imports = imports;
    }

    /** What was taken in. */
    @Schema(name = "ReleaseImport", description = "取り込んだ公表ファイル")
    record Taken(
            @Schema(description = "できた案の番号。決裁待ちで、取り込んだ人とは別の承認者が承認する")
            UUID draft,

            @Schema(description = "案の名前") String title,

            @Schema(
                    description = "案の状態",
                    allowableValues = {"submitted"})
            String state) {}

    @GetMapping(path = "/api/v1/releases/{id}/file", produces = ZIP)
    @Operation(
            operationId = "exportRelease",
            summary = "公表ファイルを受け取る",
            description = "規則とケースの文を、この施設の鍵で署名した1つのファイルにします。ほかの施設は、この施設の公開鍵を信頼していれば取り込めます。")
    @Problems({
        ProblemType.INVALID_PARAMETER,
        ProblemType.NOT_FOUND,
        ProblemType.RELEASE_STATE,
        ProblemType.STORE_UNAVAILABLE
    })
    @ApiResponse(
            responseCode = "200",
            description = "公表ファイル",
            content = @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> export(
            @Parameter(description = "公表の番号") @PathVariable String id, HttpServletRequest request) {
        Parameters.of(request, Map.of());
        return exports.answer(id(id));
    }

    private static UUID id(String text) {
        if (!text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            throw new ProblemException(ProblemType.NOT_FOUND, "この番号の公表はありません。GET /api/v1/releases で番号を確かめてください。");
        }
        return UUID.fromString(text);
    }

    @PostMapping(path = "/api/v1/releases/import", consumes = ZIP, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "importRelease",
            summary = "公表ファイルを取り込む",
            description = "署名、文の SHA-256、規則の検査、ケースをここで確かめ直し、決裁待ちの案にします。取り込んだ人とは別の承認者が承認するまで、回答は変わりません。"
                    + "信頼する発行元は ./santei trust で決めます。")
    @RequestBody(
            required = true,
            content = @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary")))
    @Problems({
        ProblemType.INVALID_PARAMETER,
        ProblemType.BODY_TOO_LARGE,
        ProblemType.UNSUPPORTED_MEDIA_TYPE,
        ProblemType.RELEASE_NOT_TRUSTED,
        ProblemType.RELEASE_BASE_CHANGED,
        ProblemType.RELEASE_STATE,
        ProblemType.INVALID_DRAFT,
        ProblemType.STORE_UNAVAILABLE
    })
    @ApiResponse(
            responseCode = "201",
            description = "取り込んだ",
            content = @Content(schema = @Schema(implementation = Taken.class)))
    ResponseEntity<byte[]> take(HttpServletRequest request) throws IOException {
        Parameters.of(request, Map.of());
        Draft draft = imports.take(Bodies.read(request, LIMIT));
        return ResponseEntity.created(URI.create("/api/v1/drafts/" + draft.id()))
                .contentType(MediaType.APPLICATION_JSON)
                .body(AnswerJson.line(new Taken(
                                draft.id(), draft.title(), draft.state().word()))
                        .getBytes(StandardCharsets.UTF_8));
    }
}
