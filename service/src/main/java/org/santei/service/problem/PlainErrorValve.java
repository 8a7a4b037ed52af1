package org.santei.service.problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.santei.service.json.AnswerJson;

/** Answers what Tomcat itself refuses, such as a broken URL, in the form of all other problems. Created by Tomcat. */
public final class PlainErrorValve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        ProblemType type = ProblemType.of(status);
        Problem problem = new Problem(type.urn(), type.title(), status, Details.of(type), java.util.List.of());
        try {
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Cache-Control", "no-store");
            response.setContentType(Problem.MEDIA_TYPE);
            response.getOutputStream().write(AnswerJson.line(problem).getBytes(StandardCharsets.UTF_8));
            response.finishResponse();
        } catch (IOException | IllegalStateException e) {
            // The client has gone, or the answer has begun: nobody is left to tell.
            container.getLogger().debug("An error could not be reported.", e);
        }
    }
}
