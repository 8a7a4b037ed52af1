package org.santei.service.uke;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.santei.service.idempotency.KeyHeader;
import org.santei.service.problem.ProblemLine;
import org.santei.service.problem.ProblemType;
import org.santei.service.problem.Problems;
import org.santei.service.whatif.WhatIfParameters;
import org.springframework.http.MediaType;

/** What the description of the API says of UKE files. */
final class UkeDocs {

    private UkeDocs() {}

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @Problems({
        ProblemType.INVALID_UKE,
        ProblemType.INVALID_PARAMETER,
        ProblemType.IDEMPOTENCY_IN_PROGRESS,
        ProblemType.BODY_TOO_LARGE,
        ProblemType.UNSUPPORTED_MEDIA_TYPE,
        ProblemType.NO_EDITION,
        ProblemType.IDEMPOTENCY_KEY_REUSED,
        ProblemType.BUSY,
        ProblemType.STORE_UNAVAILABLE
    })
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
            name = "store",
            description = "none: 結果を保存しない。asOf または edition を指定したときは、いつも保存しない。",
            schema =
                    @Schema(
                            type = "string",
                            allowableValues = {"default", "none"},
                            defaultValue = "default"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "explain",
            description = "lines: 行ごとの理由を1文ずつ添える。full: 条件、表の行、判定の記録、計算も添える（explanation）。Accept: text/plain なら文章で返す。",
            schema =
                    @Schema(
                            type = "string",
                            allowableValues = {"none", "lines", "full"},
                            defaultValue = "none"))
    @RequestBody(
            required = true,
            description = "UKEファイル（医科、64 MiBまで）",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                        schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = MediaType.TEXT_PLAIN_VALUE, schema = @Schema(type = "string", format = "binary"))
            })
    @ApiResponse(
            responseCode = "200",
            description = "1行に1件の計算結果",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_NDJSON_VALUE,
                        schema = @Schema(anyOf = {UkeLine.class, UkeLine.Supposed.class, ProblemLine.class})),
                @Content(mediaType = MediaType.TEXT_PLAIN_VALUE, schema = @Schema(type = "string"))
            })
    @WhatIfParameters
    @KeyHeader
    @interface OfPost {}
}
