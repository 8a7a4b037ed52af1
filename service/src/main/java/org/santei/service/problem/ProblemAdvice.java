package org.santei.service.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.santei.engine.calculation.Traces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Turns everything that goes wrong while a request is handled into a problem; no stack trace, no class name. */
@RestControllerAdvice
final class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    /** Means the same as plain JSON ({@code web.MediaVersion}). */
    private static final String VERSIONED = "application/vnd.santei.v1+json";

    private final List<ProblemForm> forms;

    ProblemAdvice(List<ProblemForm> forms) {
        this.forms = forms;
    }

    /** An answer that has begun cannot become a problem: the connection is broken off, so that it looks unfinished. */
    @ExceptionHandler
    ResponseEntity<?> handle(Exception exception, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        if (response.isCommitted()) {
            throw exception;
        }
        response.resetBuffer();
        // What marks an answer does not mark a problem.
        response.setHeader(HttpHeaders.ETAG, null);
        return formed(answer(exception), request, response);
    }

    /** The same in the form that a request wants. */
    private ResponseEntity<?> formed(
            ResponseEntity<Problem> answer, HttpServletRequest request, HttpServletResponse response) {
        Problem problem = Objects.requireNonNull(answer.getBody());
        for (ProblemForm form : forms) {
            if (form.isFor(request)) {
                return ResponseEntity.status(answer.getStatusCode())
                        .headers(answer.getHeaders())
                        .contentType(form.mediaType())
                        .body(form.write(problem, request, response).getBytes(StandardCharsets.UTF_8));
            }
        }
        return answer;
    }

    private static ResponseEntity<Problem> answer(Exception exception) {
        if (exception instanceof ProblemException known) {
            return answer(known, patience(known.problem()));
        }
        if (exception instanceof HttpRequestMethodNotSupportedException method) {
            String allowed = String.join("、", Objects.requireNonNullElse(method.getSupportedMethods(), new String[0]));
            return answer(ProblemType.METHOD_NOT_ALLOWED, "使えるメソッド: " + allowed + "。", method.getHeaders());
        }
        if (exception instanceof HttpMediaTypeNotSupportedException type) {
            return answer(ProblemType.UNSUPPORTED_MEDIA_TYPE, mediaTypes(type), type.getHeaders());
        }
        if (exception instanceof ErrorResponse response) {
            ProblemType type = ProblemType.of(response.getStatusCode().value());
            return answer(type, Details.of(type), response.getHeaders());
        }
        if (exception instanceof IOException || exception instanceof InvalidParameterException) {
            return answer(ProblemType.BAD_REQUEST, Details.of(ProblemType.BAD_REQUEST), HttpHeaders.EMPTY);
        }
        LOG.error("A request failed: {}", Traces.of(exception));
        return answer(ProblemType.INTERNAL, Details.of(ProblemType.INTERNAL), HttpHeaders.EMPTY);
    }

    /** When to try again, where that helps. */
    private static HttpHeaders patience(Problem problem) {
        HttpHeaders headers = new HttpHeaders();
        if (problem.type().equals(ProblemType.IDEMPOTENCY_IN_PROGRESS.urn())
                || problem.type().equals(ProblemType.BUSY.urn())) {
            headers.set(HttpHeaders.RETRY_AFTER, "1");
        }
        return headers;
    }

    private static String mediaTypes(HttpMediaTypeNotSupportedException exception) {
        return "Content-Type に "
                + exception.getSupportedMediaTypes().stream()
                        .map(MediaType::toString)
                        .flatMap(known -> known.equals(MediaType.APPLICATION_JSON_VALUE)
                                ? Stream.of(known, VERSIONED)
                                : Stream.of(known))
                        .collect(Collectors.joining(" または "))
                + " を指定して送ってください。";
    }

    private static ResponseEntity<Problem> answer(ProblemType type, String detail, HttpHeaders headers) {
        return answer(new ProblemException(type, detail), headers);
    }

    private static ResponseEntity<Problem> answer(ProblemException exception, HttpHeaders headers) {
        Problem problem = exception.problem();
        return ResponseEntity.status(problem.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
