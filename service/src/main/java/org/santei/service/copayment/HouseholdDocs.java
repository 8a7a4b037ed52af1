package org.santei.service.copayment;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.santei.service.problem.Problem;
import org.springframework.http.MediaType;

/** What the description of the API says of households. */
final class HouseholdDocs {

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @RequestBody(
            required = true,
            description = "世帯の1か月（1 MiBまで）",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = HouseholdRequest.class)))
    @ApiResponse(
            responseCode = "200",
            description = "計算した",
            content = @Content(schema = @Schema(implementation = HouseholdAnswer.class)))
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
            description = "世帯の1か月の内容が正しくない",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @interface OfPost {}

    private HouseholdDocs() {}
}
