package org.santei.service.conformance.dispute;

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
import java.time.Instant;
import java.util.UUID;
import org.santei.service.problem.ProblemType;
import org.santei.service.problem.Problems;

/** What the description of the API says of disputes. */
final class DisputeDocs {

    private DisputeDocs() {}

    /** A dispute that was just raised. */
    static Dispute raised(UUID id, Disputes.Contested contested, DisputeRequest asked) {
        return new Dispute(
                id,
                contested.edition(),
                contested.kitVersion(),
                asked.number(),
                asked.clause(),
                asked.claimed(),
                asked.words(),
                "open",
                Instant.now(),
                null,
                null,
                null,
                null);
    }

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = DisputeRequest.class)))
    @Problems({
        ProblemType.INVALID_PARAMETER,
        ProblemType.INVALID_JSON,
        ProblemType.NOT_FOUND,
        ProblemType.BODY_TOO_LARGE,
        ProblemType.UNSUPPORTED_MEDIA_TYPE,
        ProblemType.INVALID_CONFORMANCE,
        ProblemType.IDEMPOTENCY_IN_PROGRESS,
        ProblemType.IDEMPOTENCY_KEY_REUSED,
        ProblemType.STORE_UNAVAILABLE
    })
    @ApiResponse(
            responseCode = "201",
            description = "受け付けた",
            headers = @Header(name = "Location", description = "異議の場所", schema = @Schema(type = "string")),
            content = @Content(schema = @Schema(implementation = Dispute.class)))
    @interface OfRaise {}

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @Parameter(
            in = ParameterIn.QUERY,
            name = "state",
            description = "この状態のものだけ",
            schema =
                    @Schema(
                            type = "string",
                            allowableValues = {"open", "accepted", "rejected"}))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "limit",
            description = "多くてもこの件数",
            schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "before",
            description = "この番号より古いもの",
            schema = @Schema(type = "string", format = "uuid"))
    @Problems({ProblemType.INVALID_PARAMETER, ProblemType.STORE_UNAVAILABLE})
    @ApiResponse(
            responseCode = "200",
            description = "異議の一覧",
            content = @Content(schema = @Schema(implementation = Dispute.Page.class)))
    @interface OfList {}

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @Problems({ProblemType.INVALID_PARAMETER, ProblemType.NOT_FOUND, ProblemType.STORE_UNAVAILABLE})
    @ApiResponse(
            responseCode = "200",
            description = "異議",
            content = @Content(schema = @Schema(implementation = Dispute.class)))
    @interface OfFind {}

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Decision.class)))
    @Problems({
        ProblemType.INVALID_PARAMETER,
        ProblemType.INVALID_JSON,
        ProblemType.FORBIDDEN,
        ProblemType.NOT_FOUND,
        ProblemType.CONFORMANCE_STATE,
        ProblemType.BODY_TOO_LARGE,
        ProblemType.UNSUPPORTED_MEDIA_TYPE,
        ProblemType.INVALID_CONFORMANCE,
        ProblemType.STORE_UNAVAILABLE
    })
    @ApiResponse(
            responseCode = "200",
            description = "決めた後の異議",
            content = @Content(schema = @Schema(implementation = Dispute.class)))
    @interface OfDecision {}
}
