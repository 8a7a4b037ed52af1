package org.santei.service.calculation;

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
import org.santei.service.claim.ClaimRequest;
import org.santei.service.idempotency.KeyHeader;
import org.santei.service.problem.ProblemLine;
import org.santei.service.problem.ProblemType;
import org.santei.service.problem.Problems;
import org.santei.service.whatif.WhatIfParameters;
import org.springframework.http.MediaType;

/** What the description of the API says of calculations. */
final class CalculationDocs {

    private CalculationDocs() {}

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @Problems({
        ProblemType.INVALID_JSON,
        ProblemType.INVALID_PARAMETER,
        ProblemType.IDEMPOTENCY_IN_PROGRESS,
        ProblemType.BODY_TOO_LARGE,
        ProblemType.UNSUPPORTED_MEDIA_TYPE,
        ProblemType.INVALID_CLAIM,
        ProblemType.NO_EDITION,
        ProblemType.IDEMPOTENCY_KEY_REUSED,
        ProblemType.BUSY,
        ProblemType.STORE_UNAVAILABLE
    })
    @Parameter(
            in = ParameterIn.QUERY,
            name = "question",
            description = "verify: 請求どおりかを確かめる。calculate: 行った行為から算定できるものを導く。",
            schema =
                    @Schema(
                            type = "string",
                            allowableValues = {"verify", "calculate"},
                            defaultValue = "verify"))
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
            description = "レセプト1件（JSON、2 MiBまで）、または1行に1件（NDJSON、全体で64 MiB、1行2 MiBまで。それより多いときはジョブで送る）",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = ClaimRequest.class)),
                @Content(
                        mediaType = MediaType.APPLICATION_NDJSON_VALUE,
                        schema = @Schema(implementation = ClaimRequest.class))
            })
    @ApiResponse(
            responseCode = "201",
            description = "計算し、保存した",
            headers = @Header(name = "Location", description = "保存した計算結果のURL", schema = @Schema(type = "string")),
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = CalculationLine.Explained.class)),
                @Content(mediaType = MediaType.TEXT_PLAIN_VALUE, schema = @Schema(type = "string"))
            })
    @ApiResponse(
            responseCode = "200",
            description = "計算した（store=none、asOf、edition、または NDJSON）。"
                    + "NDJSON には、行の順に1行ずつ答える。計算できない行の答えには error と problem があり、ほかの行に影響しない。"
                    + "結果を保存できなくなったときと、本文が上限を超えたときは、そこまでの答えのあとに error の行を1行書いて終わる。",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(anyOf = {CalculationLine.Explained.class, CalculationLine.Supposed.class})),
                @Content(mediaType = MediaType.TEXT_PLAIN_VALUE, schema = @Schema(type = "string")),
                @Content(
                        mediaType = MediaType.APPLICATION_NDJSON_VALUE,
                        schema =
                                @Schema(
                                        anyOf = {
                                            CalculationLine.class,
                                            CalculationLine.Explained.class,
                                            CalculationLine.Supposed.class,
                                            ProblemLine.class
                                        }))
            })
    @WhatIfParameters
    @KeyHeader
    @interface OfPost {}

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @Problems({ProblemType.NOT_FOUND, ProblemType.STORE_UNAVAILABLE})
    @ApiResponse(
            responseCode = "304",
            description = "If-None-Match の ETag と同じで、変わっていない（保存した結果は変わらない）",
            content = @Content)
    @ApiResponse(
            responseCode = "200",
            description = "計算結果",
            headers = @Header(name = "ETag", description = "結果の番号", schema = @Schema(type = "string")),
            content = @Content(schema = @Schema(implementation = Calculation.class)))
    @interface OfGet {}
}
