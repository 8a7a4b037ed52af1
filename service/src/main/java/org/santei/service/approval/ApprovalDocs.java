package org.santei.service.approval;

import io.swagger.v3.oas.annotations.headers.Header;
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

/** What the description of the API says of reviews and publications. */
final class ApprovalDocs {

    private ApprovalDocs() {}

    /** What every request about one thing may be told. */
    @Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @Problems({ProblemType.INVALID_PARAMETER, ProblemType.NOT_FOUND, ProblemType.STORE_UNAVAILABLE})
    @interface OfOne {}

    /** What every request with a body may be told. */
    @Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @Problems({
        ProblemType.INVALID_PARAMETER,
        ProblemType.INVALID_JSON,
        ProblemType.BODY_TOO_LARGE,
        ProblemType.UNSUPPORTED_MEDIA_TYPE,
        ProblemType.INVALID_RELEASE,
        ProblemType.NOT_FOUND,
        ProblemType.STORE_UNAVAILABLE
    })
    @interface OfBody {}

    @Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @OfOne
    @ApiResponse(
            responseCode = "200",
            description = "審査の内容",
            content = @Content(schema = @Schema(implementation = ReviewAnswer.class)))
    @interface OfReview {}

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ReviewRequests.Comment.class)))
    @OfBody
    @Problems(ProblemType.DRAFT_STATE)
    @ApiResponse(
            responseCode = "200",
            description = "審査の内容",
            content = @Content(schema = @Schema(implementation = ReviewAnswer.class)))
    @interface OfComment {}

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ReviewRequests.Approval.class)))
    @OfBody
    @Problems({
        ProblemType.SELF_APPROVAL,
        ProblemType.DRAFT_STATE,
        ProblemType.APPROVAL_VOID,
        ProblemType.RELEASE_BASE_CHANGED,
        ProblemType.INVALID_DRAFT
    })
    @ApiResponse(
            responseCode = "200",
            description = "承認した",
            content = @Content(schema = @Schema(implementation = ReviewAnswer.class)))
    @interface OfApproval {}

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @Problems({ProblemType.INVALID_PARAMETER, ProblemType.STORE_UNAVAILABLE})
    @ApiResponse(
            responseCode = "200",
            description = "公表の一覧",
            content = @Content(schema = @Schema(implementation = ReleaseAnswer.All.class)))
    @interface OfReleases {}

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @OfOne
    @ApiResponse(
            responseCode = "200",
            description = "公表",
            content = @Content(schema = @Schema(implementation = ReleaseAnswer.class)))
    @interface OfRelease {}

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ReviewRequests.Release.class)))
    @OfBody
    @Problems({
        ProblemType.DRAFT_STATE,
        ProblemType.APPROVAL_VOID,
        ProblemType.RELEASE_BASE_CHANGED,
        ProblemType.INVALID_DRAFT
    })
    @ApiResponse(
            responseCode = "201",
            description = "公表した",
            headers = @Header(name = "Location", description = "公表の場所", schema = @Schema(type = "string")),
            content = @Content(schema = @Schema(implementation = ReleaseAnswer.class)))
    @interface OfPublish {}

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ReviewRequests.Comment.class)))
    @OfBody
    @Problems(ProblemType.RELEASE_STATE)
    @ApiResponse(
            responseCode = "200",
            description = "取り下げた",
            content = @Content(schema = @Schema(implementation = ReleaseAnswer.class)))
    @interface OfWithdrawal {}

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ReviewRequests.Comment.class)))
    @OfBody
    @Problems({ProblemType.RELEASE_STATE, ProblemType.SELF_APPROVAL})
    @ApiResponse(
            responseCode = "200",
            description = "確かめた",
            content = @Content(schema = @Schema(implementation = ReleaseAnswer.class)))
    @interface OfPostReview {}
}
