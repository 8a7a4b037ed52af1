package org.santei.service.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.santei.service.json.AnswerJson;

/** Answers with a problem before any controller is asked. */
public final class ProblemResponse {

    private ProblemResponse() {}

    /** A problem of which no more is known than its kind. */
    public static ProblemException plain(ProblemType type) {
        return new ProblemException(type, Details.of(type));
    }

    /**
     * Writes the whole answer.
     *
     * @throws IOException when the client has gone
     */
    public static void write(HttpServletResponse response, ProblemException exception) throws IOException {
        Problem problem = exception.problem();
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        byte[] body = AnswerJson.line(problem).getBytes(StandardCharsets.UTF_8);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
