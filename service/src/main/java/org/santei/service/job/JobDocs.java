package org.santei.service.job;

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
import org.santei.engine.calculation.Calculation;
import org.santei.service.json.ExplainedAnswer;
import org.santei.service.problem.Problem;
import org.springframework.http.MediaType;

/** What the description of the API says of jobs. */
final class JobDocs {

    private JobDocs() {}

    /** What any request may be told. */
    @Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @ApiResponse(
            responseCode = "400",
            description = "パラメーターまたは本文を読めない",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @ApiResponse(
            responseCode = "503",
            description = "混み合っている、またはデータベースが応答しない",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @interface Refused {}

    /** What a request for one job may be told. */
    @Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @Refused
    @ApiResponse(
            responseCode = "404",
            description = "その番号のジョブはない",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @interface OfOne {}

    /** What a request that needs a state may be told. */
    @Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @OfOne
    @ApiResponse(
            responseCode = "409",
            description = "ジョブの状態に合わない（job-state）。いまの状態は detail にある",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @interface InState {}

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @Refused
    @Parameter(
            in = ParameterIn.QUERY,
            name = "question",
            description = "verify: 請求されたレセプトを点検する。calculate: 行った診療から計算し、加算と判断料を導く。",
            schema =
                    @Schema(
                            type = "string",
                            allowableValues = {"verify", "calculate"},
                            defaultValue = "verify"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "strip",
            description = "true: ファイルの点数を一切使わない。",
            schema = @Schema(type = "boolean", defaultValue = "false"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "acts",
            description = "true: 基本の行為だけを残し、加算と判断料を導く。",
            schema = @Schema(type = "boolean", defaultValue = "false"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "explain",
            description = "lines: 行ごとの理由を1文ずつ添える。full: 条件、表の行、判定の記録、計算も添える（explanation）。結果は大きくなります。",
            schema =
                    @Schema(
                            type = "string",
                            allowableValues = {"none", "lines", "full"},
                            defaultValue = "none"))
    @Parameter(
            in = ParameterIn.HEADER,
            name = "Idempotency-Key",
            description = "同じキーで同じファイルをもう一度送ると、新しいジョブを作らず、はじめのジョブを返す。ジョブを削除するまで有効。",
            schema = @Schema(type = "string", maxLength = 255))
    @Parameter(
            in = ParameterIn.HEADER,
            name = "Content-Encoding",
            description = "gzip: 本文を圧縮して送る。",
            schema =
                    @Schema(
                            type = "string",
                            allowableValues = {"identity", "gzip"}))
    @RequestBody(
            required = true,
            description = "UKEファイル（医科）、または1行に1件のレセプト（NDJSON、1行2MiBまで）。合わせて1GiBまで",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                        schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = MediaType.TEXT_PLAIN_VALUE, schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = MediaType.APPLICATION_NDJSON_VALUE, schema = @Schema(type = "string"))
            })
    @ApiResponse(
            responseCode = "202",
            description = "預かった。Location のジョブで進み具合が分かる",
            headers = {
                @Header(name = "Location", description = "ジョブの場所", schema = @Schema(type = "string")),
                @Header(
                        name = "Idempotent-Replayed",
                        description = "true: 同じキーで前に預かったジョブ",
                        schema = @Schema(type = "string"))
            },
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = Job.class)))
    @ApiResponse(
            responseCode = "413",
            description = "ファイルが大きすぎる",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @ApiResponse(
            responseCode = "415",
            description = "この形式の本文は受け取れない",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @ApiResponse(
            responseCode = "422",
            description = "Idempotency-Key が別の要求で使われている（idempotency-key-reused）",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @ApiResponse(
            responseCode = "429",
            description = "終わっていないジョブが多すぎる（job-limit）",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @ApiResponse(
            responseCode = "507",
            description = "預かる場所が足りない（insufficient-storage）",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @interface OfStart {}

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @Refused
    @Parameter(
            in = ParameterIn.QUERY,
            name = "limit",
            description = "多くてもこの件数",
            schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "before",
            description = "この番号のジョブより古いもの",
            schema = @Schema(type = "string", format = "uuid"))
    @ApiResponse(
            responseCode = "200",
            description = "ジョブの一覧",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = Job.Page.class)))
    @interface OfList {}

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @OfOne
    @ApiResponse(
            responseCode = "200",
            description = "ジョブ",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = Job.class)))
    @interface OfJob {}

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @InState
    @ApiResponse(
            responseCode = "200",
            description = "変わった後のジョブ",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = Job.class)))
    @interface OfChange {}

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @InState
    @ApiResponse(responseCode = "204", description = "削除した")
    @interface OfDelete {}

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @OfOne
    @Parameter(
            in = ParameterIn.HEADER,
            name = "Last-Event-ID",
            description = "最後に受け取ったもの。続きは、いまの進み具合から送る。",
            schema = @Schema(type = "string"))
    @ApiResponse(
            responseCode = "200",
            description = "進み具合。event は progress、data はジョブ",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(implementation = Job.class)))
    @ApiResponse(responseCode = "204", description = "ジョブは終わっていて、最後の進み具合を受け取っている")
    @interface OfEvents {}

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @InState
    @ApiResponse(
            responseCode = "200",
            description = "1行に1件の計算結果",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_NDJSON_VALUE,
                            schema = @Schema(allOf = {Calculation.class, ExplainedAnswer.class})))
    @interface OfResults {}

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @InState
    @ApiResponse(
            responseCode = "200",
            description = "指摘の表",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    @interface OfFindings {}

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @InState
    @ApiResponse(
            responseCode = "200",
            description = "点数を直したUKEファイル",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    @interface OfCorrected {}
}
