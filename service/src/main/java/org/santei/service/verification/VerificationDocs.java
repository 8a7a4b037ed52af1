package org.santei.service.verification;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.santei.engine.verification.Verification;
import org.santei.service.claim.ClaimRequest;
import org.santei.service.problem.ProblemLine;
import org.santei.service.problem.ProblemType;
import org.santei.service.problem.Problems;
import org.santei.service.whatif.WhatIfAnswer;
import org.santei.service.whatif.WhatIfParameters;
import org.springframework.http.MediaType;

/** What the description of the API says of verification. */
final class VerificationDocs {

    private VerificationDocs() {}

    @Schema(
            name = "SupposedVerification",
            description = "仮の計算（asOf または edition）による点検の結果",
            allOf = {Verification.class, WhatIfAnswer.class})
    interface Supposed {}

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @Problems({
        ProblemType.INVALID_JSON,
        ProblemType.INVALID_UKE,
        ProblemType.INVALID_PARAMETER,
        ProblemType.BODY_TOO_LARGE,
        ProblemType.UNSUPPORTED_MEDIA_TYPE,
        ProblemType.INVALID_CLAIM,
        ProblemType.NO_EDITION,
        ProblemType.BUSY
    })
    @RequestBody(
            required = true,
            description = "レセプト1件（JSON、2 MiBまで）、または UKE ファイル（医科、64 MiBまで）",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = ClaimRequest.class)),
                @Content(
                        mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                        schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = MediaType.TEXT_PLAIN_VALUE, schema = @Schema(type = "string", format = "binary"))
            })
    @ApiResponse(
            responseCode = "200",
            description = "点検した。ファイルでは1行に1件、最後の行は {\"summary\": ...}",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(anyOf = {Verification.class, Supposed.class})),
                @Content(
                        mediaType = MediaType.APPLICATION_NDJSON_VALUE,
                        schema =
                                @Schema(
                                        anyOf = {
                                            Verification.class,
                                            FileVerification.Last.class,
                                            Supposed.class,
                                            ProblemLine.class
                                        }))
            })
    @WhatIfParameters
    @interface OfPost {}

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @ApiResponse(
            responseCode = "200",
            description = "指摘のすべての種類",
            content = @Content(schema = @Schema(implementation = FindingCatalogue.class)))
    @interface OfFindings {}
}
