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
import org.santei.engine.calculation.Calculation;
import org.santei.service.json.ExplainedAnswer;
import org.santei.service.problem.Problem;
import org.springframework.http.MediaType;

/** What the description of the API says of UKE files. */
final class UkeDocs {

    private UkeDocs() {}

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
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
                        schema = @Schema(allOf = {Calculation.class, ExplainedAnswer.class})),
                @Content(mediaType = MediaType.TEXT_PLAIN_VALUE, schema = @Schema(type = "string"))
            })
    @ApiResponse(
            responseCode = "400",
            description = "UKEファイルまたはパラメーターを読めない",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @ApiResponse(
            responseCode = "413",
            description = "本文が大きすぎる",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @ApiResponse(
            responseCode = "503",
            description = "混み合っている、または保存できない",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @interface OfPost {}
}
