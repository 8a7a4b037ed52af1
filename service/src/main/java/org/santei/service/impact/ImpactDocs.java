package org.santei.service.impact;

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
import org.santei.engine.impact.Mover;
import org.santei.service.problem.ProblemType;
import org.santei.service.problem.Problems;
import org.springframework.http.MediaType;

/** What the description of the API says of impacts. */
final class ImpactDocs {

    private ImpactDocs() {}

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ImpactRequest.class)))
    @Problems({
        ProblemType.INVALID_PARAMETER,
        ProblemType.INVALID_JSON,
        ProblemType.BODY_TOO_LARGE,
        ProblemType.UNSUPPORTED_MEDIA_TYPE,
        ProblemType.INVALID_IMPACT,
        ProblemType.NOT_FOUND,
        ProblemType.JOB_LIMIT,
        ProblemType.IDEMPOTENCY_IN_PROGRESS,
        ProblemType.IDEMPOTENCY_KEY_REUSED,
        ProblemType.STORE_UNAVAILABLE
    })
    @ApiResponse(
            responseCode = "202",
            description = "預かった。Location で進み具合が分かる",
            headers = @Header(name = "Location", description = "影響の計算の場所", schema = @Schema(type = "string")),
            content = @Content(schema = @Schema(implementation = Impact.class)))
    @interface OfStart {}

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
            description = "この番号より古いもの",
            schema = @Schema(type = "string", format = "uuid"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "draft",
            description = "この番号の案のものだけ",
            schema = @Schema(type = "string", format = "uuid"))
    @Problems({ProblemType.INVALID_PARAMETER, ProblemType.STORE_UNAVAILABLE})
    @ApiResponse(
            responseCode = "200",
            description = "影響の計算の一覧",
            content = @Content(schema = @Schema(implementation = Impact.Page.class)))
    @interface OfList {}

    /** What a request for one impact may be told. */
    @Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @Problems({ProblemType.INVALID_PARAMETER, ProblemType.NOT_FOUND, ProblemType.STORE_UNAVAILABLE})
    @interface OfOne {}

    /** What a request that needs a state may be told. */
    @Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @OfOne
    @Problems(ProblemType.IMPACT_STATE)
    @interface InState {}

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @OfOne
    @ApiResponse(
            responseCode = "200",
            description = "影響の計算",
            content = @Content(schema = @Schema(implementation = Impact.class)))
    @interface OfImpact {}

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @InState
    @ApiResponse(
            responseCode = "200",
            description = "取り消した後の影響の計算",
            content = @Content(schema = @Schema(implementation = Impact.class)))
    @interface OfCancel {}

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @InState
    @ApiResponse(
            responseCode = "200",
            description = "結果",
            content = @Content(schema = @Schema(implementation = ImpactResult.class)))
    @interface OfResult {}

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @InState
    @ApiResponse(
            responseCode = "200",
            description = "合計、内訳、分布の表",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    @interface OfCsv {}

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @InState
    @ApiResponse(
            responseCode = "200",
            description = "同じ表を Apache Parquet で",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    @interface OfParquet {}

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @InState
    @ApiResponse(
            responseCode = "200",
            description = "レセプトと、前後の理由",
            content = @Content(schema = @Schema(implementation = Mover.class)))
    @interface OfMover {}
}
