package org.santei.service.identity;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.santei.service.problem.Problem;

/** What the description of the API says of identities. */
final class IdentityDocs {

    private IdentityDocs() {}

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Identity.class),
                            examples = @ExampleObject("{\"name\":\"算定 花子\",\"number\":\"1234567\"}")))
    @ApiResponse(responseCode = "201", description = "保存した", content = @Content)
    @ApiResponse(
            responseCode = "404",
            description = "その番号の計算結果はない",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @ApiResponse(
            responseCode = "409",
            description = "氏名と番号を保存しない設定（identity-not-stored）、または別のものが保存されている（identity-kept）",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @ApiResponse(
            responseCode = "422",
            description = "氏名と番号の内容が正しくない",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @interface OfPost {}

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @ApiResponse(
            responseCode = "200",
            description = "氏名と番号",
            content = @Content(schema = @Schema(implementation = Identity.class)))
    @ApiResponse(
            responseCode = "404",
            description = "その番号の計算結果に氏名と番号はない",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @ApiResponse(
            responseCode = "409",
            description = "氏名と番号を保存しない設定（identity-not-stored）",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @interface OfGet {}
}
