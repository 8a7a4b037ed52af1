package org.santei.service.conformance.run;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
import java.util.UUID;
import org.santei.engine.conformance.Kit;
import org.santei.service.conformance.answer.AnswerLine;
import org.santei.service.problem.ProblemType;
import org.santei.service.problem.Problems;
import org.santei.service.security.Caller;
import org.springframework.http.MediaType;

/** What the description of the API says of runs. */
final class RunDocs {

    private static final String ANSWER =
            "{\"case\":\"000123\",\"points\":291,\"lines\":[{\"code\":\"111000110\",\"points\":291}]}";

    private RunDocs() {}

    /** A run that was just ordered by the caller of this thread. */
    static Run queued(UUID id, RunOffice.Checked checked) {
        Kit kit = checked.kit().kit();
        RunOrder order = checked.order();
        return new Run(
                id,
                RunState.QUEUED.word(),
                kit.edition(),
                kit.version(),
                kit.hash(),
                kit.draft(),
                order.software(),
                order.version(),
                order.endpoint() == null ? "upload" : "endpoint",
                order.endpoint(),
                order.rerunOf(),
                Caller.current().name(),
                Instant.now(),
                null,
                null,
                checked.cases(),
                0,
                null,
                null);
    }

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @Parameter(
            in = ParameterIn.QUERY,
            name = "software",
            description = "ソフトウェアの名前（100字まで）。回答を送るときは必須",
            schema = @Schema(type = "string", maxLength = 100))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "version",
            description = "ソフトウェアの版（50字まで）。回答を送るときは必須",
            schema = @Schema(type = "string", maxLength = 50))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "rerunOf",
            description = "この実行で不合格か未回答だったケースだけをやり直す。省くとすべて",
            schema = @Schema(type = "string", format = "uuid"))
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_NDJSON_VALUE,
                        schema = @Schema(implementation = AnswerLine.class),
                        examples = @ExampleObject(name = "回答", value = ANSWER)),
                @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")),
                @Content(
                        mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                        schema = @Schema(type = "string", format = "binary")),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = RunRequest.class))
            })
    @Problems({
        ProblemType.INVALID_PARAMETER,
        ProblemType.INVALID_JSON,
        ProblemType.NOT_FOUND,
        ProblemType.CONFORMANCE_STATE,
        ProblemType.BODY_TOO_LARGE,
        ProblemType.UNSUPPORTED_MEDIA_TYPE,
        ProblemType.INVALID_CONFORMANCE,
        ProblemType.JOB_LIMIT,
        ProblemType.IDEMPOTENCY_IN_PROGRESS,
        ProblemType.IDEMPOTENCY_KEY_REUSED,
        ProblemType.STORE_UNAVAILABLE
    })
    @ApiResponse(
            responseCode = "202",
            description = "預かった。Location で進み具合が分かる",
            headers = @Header(name = "Location", description = "実行の場所", schema = @Schema(type = "string")),
            content = @Content(schema = @Schema(implementation = Run.class)))
    @interface OfStart {}

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
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
            description = "実行の一覧",
            content = @Content(schema = @Schema(implementation = Run.Page.class)))
    @interface OfList {}

    /** What a request for one run may be told. */
    @Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @Problems({ProblemType.INVALID_PARAMETER, ProblemType.NOT_FOUND, ProblemType.STORE_UNAVAILABLE})
    @interface OfOne {}

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @OfOne
    @ApiResponse(
            responseCode = "200",
            description = "実行",
            content = @Content(schema = @Schema(implementation = Run.class)))
    @interface OfRun {}

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @OfOne
    @Problems(ProblemType.CONFORMANCE_STATE)
    @ApiResponse(
            responseCode = "200",
            description = "取り消した後の実行",
            content = @Content(schema = @Schema(implementation = Run.class)))
    @interface OfCancel {}

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @OfOne
    @Problems(ProblemType.CONFORMANCE_STATE)
    @Parameter(
            in = ParameterIn.QUERY,
            name = "verdict",
            description = "この結果だけ",
            schema =
                    @Schema(
                            type = "string",
                            allowableValues = {"passed", "failed", "not-attempted"}))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "cause",
            description = "考えられる原因がこれのものだけ（例 missed_exclusion）",
            schema = @Schema(type = "string"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "chapter",
            description = "この章だけ（A～O、share、common）",
            schema = @Schema(type = "string"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "clause",
            description = "この条だけ（結果の件数の clause）",
            schema = @Schema(type = "string"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "limit",
            description = "多くてもこの件数",
            schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "200"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "after",
            description = "この番号より後のケース",
            schema = @Schema(type = "string", pattern = "[0-9]{6}"))
    @ApiResponse(
            responseCode = "200",
            description = "ケースごとの結果",
            content = @Content(schema = @Schema(implementation = CaseRow.Page.class)))
    @interface OfResults {}

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @OfOne
    @Problems(ProblemType.CONFORMANCE_STATE)
    @ApiResponse(
            responseCode = "200",
            description = "ケースの結果",
            content = @Content(schema = @Schema(implementation = CaseRow.class)))
    @interface OfResult {}

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @OfOne
    @Problems(ProblemType.CONFORMANCE_STATE)
    @ApiResponse(
            responseCode = "200",
            description = "JUnit の XML",
            content = @Content(mediaType = "application/xml", schema = @Schema(type = "string")))
    @interface OfJUnit {}
}
