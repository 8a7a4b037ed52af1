package org.santei.service.job;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.ClaimService;
import org.santei.engine.explanation.Explanation;
import org.santei.service.explanation.Wanted;
import org.santei.service.problem.FieldError;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;
import org.santei.service.web.Parameters;
import org.springframework.http.MediaType;

/** What the upload of a file asks for. */
final class JobRequest {

    private static final String KEY = "Idempotency-Key";
    private static final Pattern KEY_FORM = Pattern.compile("[\\x21-\\x7e]{1,255}");
    private static final List<String> SWITCH = List.of("false", "true");

    private static final Map<String, List<String>> PARAMETERS = Map.of(
            "question",
            List.of("verify", "calculate"),
            "strip",
            SWITCH,
            "acts",
            SWITCH,
            Wanted.PARAMETER,
            Wanted.VALUES);

    private JobRequest() {}

    /**
     * What is to be done with the file.
     *
     * @throws ProblemException when a parameter is wrong
     */
    static JobOrder order(HttpServletRequest request) {
        Parameters parameters = Parameters.of(request, PARAMETERS);
        MediaType type = MediaType.parseMediaType(request.getContentType());
        JobOrder.Format format =
                type.isCompatibleWith(MediaType.APPLICATION_NDJSON) ? JobOrder.Format.NDJSON : JobOrder.Format.UKE;
        return new JobOrder(format, input(parameters), detail(parameters));
    }

    private static ClaimService.Input input(Parameters parameters) {
        boolean acts = parameters.is("acts", "true");
        boolean calculate = acts || parameters.is("question", "calculate");
        if (acts) {
            return ClaimService.Input.ACTS;
        }
        ClaimService.Input input = calculate ? ClaimService.Input.CALCULATED : ClaimService.Input.AS_BILLED;
        return parameters.is("strip", "true") ? input.stripped() : input;
    }

    private static Explanation.@Nullable Detail detail(Parameters parameters) {
        if (parameters.is(Wanted.PARAMETER, "lines")) {
            return Explanation.Detail.LINES;
        }
        return parameters.is(Wanted.PARAMETER, "full") ? Explanation.Detail.FULL : null;
    }

    /**
     * The key by which the same upload is known again; {@code null} when there is none.
     *
     * @throws ProblemException when it has another form
     */
    static @Nullable String key(HttpServletRequest request) {
        String key = request.getHeader(KEY);
        if (key != null && !KEY_FORM.matcher(key).matches()) {
            String message = "Idempotency-Key は空白のない ASCII 文字で255文字までにしてください。";
            throw new ProblemException(ProblemType.INVALID_PARAMETER, message, List.of(new FieldError(KEY, message)));
        }
        return key;
    }

    static ProblemException notGzip() {
        return new ProblemException(
                ProblemType.BAD_REQUEST, "本文を gzip として読めません。途中で切れているか、圧縮されていません。Content-Encoding と本文を確かめてください。");
    }

    static boolean isOfGzip(IOException e) {
        return e instanceof ZipException || e instanceof java.io.EOFException;
    }
}
