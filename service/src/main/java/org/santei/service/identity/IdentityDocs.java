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
import org.santei.service.problem.ProblemType;
import org.santei.service.problem.Problems;

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
    @Problems({
        ProblemType.INVALID_PARAMETER,
        ProblemType.NOT_FOUND,
        ProblemType.IDENTITY_NOT_STORED,
        ProblemType.IDENTITY_KEPT,
        ProblemType.INVALID_IDENTITY,
        ProblemType.STORE_UNAVAILABLE
    })
    @ApiResponse(responseCode = "201", description = "保存した", content = @Content)
    @interface OfPost {}

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @Problems({
        ProblemType.INVALID_PARAMETER,
        ProblemType.NOT_FOUND,
        ProblemType.IDENTITY_NOT_STORED,
        ProblemType.STORE_UNAVAILABLE
    })
    @ApiResponse(
            responseCode = "200",
            description = "氏名と番号",
            content = @Content(schema = @Schema(implementation = Identity.class)))
    @interface OfGet {}
}
