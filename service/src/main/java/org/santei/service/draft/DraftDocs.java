package org.santei.service.draft;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.santei.service.problem.ProblemType;
import org.santei.service.problem.Problems;

/** What the description of the API says of drafts. */
final class DraftDocs {

    private static final String TAG = "そのファイルを最後に変えた版。保存するときの If-Match に使う。";

    private DraftDocs() {}

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = DraftRequest.class)))
    @Problems({
        ProblemType.INVALID_PARAMETER,
        ProblemType.INVALID_JSON,
        ProblemType.BODY_TOO_LARGE,
        ProblemType.UNSUPPORTED_MEDIA_TYPE,
        ProblemType.INVALID_DRAFT,
        ProblemType.STORE_UNAVAILABLE
    })
    @ApiResponse(
            responseCode = "201",
            description = "起こした",
            headers = @Header(name = "Location", description = "案の場所", schema = @Schema(type = "string")),
            content = @Content(schema = @Schema(implementation = DraftAnswer.class)))
    @interface OfBegin {}

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @Parameter(
            in = ParameterIn.QUERY,
            name = "limit",
            description = "多くてもこの件数",
            schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "before",
            description = "この番号の案より後に並ぶもの",
            schema = @Schema(type = "string", format = "uuid"))
    @Problems({ProblemType.INVALID_PARAMETER, ProblemType.STORE_UNAVAILABLE})
    @ApiResponse(
            responseCode = "200",
            description = "案の一覧",
            content = @Content(schema = @Schema(implementation = DraftAnswer.Page.class)))
    @interface OfList {}

    /** What a request for one draft may be told. */
    @Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @Problems({ProblemType.INVALID_PARAMETER, ProblemType.NOT_FOUND, ProblemType.STORE_UNAVAILABLE})
    @interface OfOne {}

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @OfOne
    @ApiResponse(
            responseCode = "200",
            description = "案",
            content = @Content(schema = @Schema(implementation = DraftAnswer.class)))
    @interface OfDraft {}

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @OfOne
    @ApiResponse(
            responseCode = "200",
            description = "確かめた結果",
            content = @Content(schema = @Schema(implementation = CheckAnswer.class)))
    @interface OfCheck {}

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @OfOne
    @ApiResponse(
            responseCode = "200",
            description = "案の版",
            content = @Content(schema = @Schema(implementation = DraftAnswer.Versions.class)))
    @interface OfVersions {}

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @OfOne
    @Problems({ProblemType.DRAFT_STATE, ProblemType.INVALID_DRAFT})
    @ApiResponse(
            responseCode = "200",
            description = "戻した後の案",
            content = @Content(schema = @Schema(implementation = DraftAnswer.class)))
    @interface OfRestore {}

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @OfOne
    @Problems({ProblemType.DRAFT_STATE, ProblemType.DRAFT_CHANGED, ProblemType.INVALID_DRAFT})
    @ApiResponse(
            responseCode = "200",
            description = "変わった後の案",
            content = @Content(schema = @Schema(implementation = DraftAnswer.class)))
    @interface OfMove {}

    @Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @OfOne
    @Parameter(
            in = ParameterIn.QUERY,
            name = "path",
            required = true,
            description = "ファイルのパス。rules/<章>/<区分番号>-<名前>.<YYYY-MM>.drl、rules/limits.csv、rules/groups.csv、"
                    + "cases/<章>/<区分番号>-<名前>.cases.yaml",
            schema = @Schema(type = "string"))
    @ApiResponse(
            responseCode = "200",
            description = "案の中のファイル",
            headers = @Header(name = "ETag", description = TAG, schema = @Schema(type = "string")),
            content = @Content(schema = @Schema(implementation = DraftAnswer.Text.class)))
    @interface OfText {}

    /** What a request that changes a text may be told. */
    @Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @OfText
    @Parameter(
            in = ParameterIn.HEADER,
            name = "If-Match",
            required = true,
            description = "そのファイルを読んだときの ETag",
            schema = @Schema(type = "string"))
    @Problems({
        ProblemType.DRAFT_STATE,
        ProblemType.DRAFT_CHANGED,
        ProblemType.INVALID_DRAFT,
        ProblemType.VERSION_REQUIRED
    })
    @interface OfChange {}

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @OfChange
    @RequestBody(
            required = true,
            description = "ファイルの文（UTF-8）",
            content = @Content(mediaType = "text/plain", schema = @Schema(type = "string")))
    @Problems({ProblemType.BODY_TOO_LARGE, ProblemType.UNSUPPORTED_MEDIA_TYPE})
    @interface OfSave {}

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @OfChange
    @Parameter(
            in = ParameterIn.QUERY,
            name = "to",
            description = "removed: そのファイルのない規則にする。base: 変更をやめて、施行中の文に戻す。",
            schema =
                    @Schema(
                            type = "string",
                            allowableValues = {"removed", "base"},
                            defaultValue = "removed"))
    @interface OfRemove {}
}
