package org.santei.service.copayment;

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
import org.springframework.http.MediaType;

/** What the description of the API says of households. */
final class HouseholdDocs {

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @Problems({
        ProblemType.INVALID_JSON,
        ProblemType.INVALID_PARAMETER,
        ProblemType.BODY_TOO_LARGE,
        ProblemType.UNSUPPORTED_MEDIA_TYPE,
        ProblemType.INVALID_HOUSEHOLD
    })
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
    @interface OfPost {}

    private HouseholdDocs() {}
}
