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
import org.santei.service.json.ExplainedAnswer;
import org.santei.service.problem.Problem;
import org.springframework.http.MediaType;

/** What the description of the API says of calculations. */
final class CalculationDocs {

    private CalculationDocs() {}

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
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
            description = "none: 結果を保存しない。",
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
            description = "レセプト1件（2 MiBまで）",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = ClaimRequest.class)))
    @ApiResponse(
            responseCode = "201",
            description = "計算し、保存した",
            headers = @Header(name = "Location", description = "保存した計算結果のURL", schema = @Schema(type = "string")),
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(allOf = {Calculation.class, ExplainedAnswer.class})),
                @Content(mediaType = MediaType.TEXT_PLAIN_VALUE, schema = @Schema(type = "string"))
            })
    @ApiResponse(
            responseCode = "200",
            description = "計算した（store=none）",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(allOf = {Calculation.class, ExplainedAnswer.class})),
                @Content(mediaType = MediaType.TEXT_PLAIN_VALUE, schema = @Schema(type = "string"))
            })
    @ApiResponse(
            responseCode = "400",
            description = "JSONまたはパラメーターを読めない",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @ApiResponse(
            responseCode = "413",
            description = "本文が大きすぎる",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @ApiResponse(
            responseCode = "415",
            description = "JSONでない",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @ApiResponse(
            responseCode = "422",
            description = "レセプトの内容が正しくない、または診療年月の版がない",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @ApiResponse(
            responseCode = "503",
            description = "保存できない",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @interface OfPost {}

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @ApiResponse(
            responseCode = "200",
            description = "計算結果",
            content = @Content(schema = @Schema(implementation = Calculation.class)))
    @ApiResponse(
            responseCode = "404",
            description = "その番号の計算結果はない",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @interface OfGet {}
}
