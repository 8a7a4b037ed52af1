package org.santei.service.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.santei.service.json.AnswerJson;

/** Answers with a problem before any controller is asked. */
public final class ProblemResponse {

    private ProblemResponse() {}

    /** A problem of which no more is known than its kind. */
    public static ProblemException plain(ProblemType type) {
        return new ProblemException(type, Details.of(type));
    }

    /**
     * Writes the whole answer in the form that a request wants.
     *
     * @throws IOException when the client has gone
     */
    public static void write(
            HttpServletRequest request,
            HttpServletResponse response,
            Collection<ProblemForm> forms,
            ProblemException exception)
            throws IOException {
        Problem problem = exception.problem();
        for (ProblemForm form : forms) {
            if (form.isFor(request)) {
                write(response, problem.status(), form.mediaType().toString(), form.write(problem, request, response));
                return;
            }
        }
        write(response, exception);
    }

    /**
     * Writes the whole answer.
     *
     * @throws IOException when the client has gone
     */
    public static void write(HttpServletResponse response, ProblemException exception) throws IOException {
        Problem problem = exception.problem();
        write(response, problem.status(), Problem.MEDIA_TYPE, AnswerJson.line(problem));
    }

    private static void write(HttpServletResponse response, int status, String mediaType, String text)
            throws IOException {
        response.setStatus(status);
        response.setContentType(mediaType);
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
