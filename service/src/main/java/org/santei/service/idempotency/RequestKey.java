package org.santei.service.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.santei.service.problem.FieldError;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;

/**
 * The key that a sender gave to a request, and what tells the request from others.
 *
 * @param key 1 to 255 visible characters of ASCII
 * @param request SHA-256 over method, path, parameters, formats and body, 64 hexadecimal digits
 */
public record RequestKey(String key, String request) {

    /** Name of the header. */
    public static final String HEADER = "Idempotency-Key";

    /** A text in quotation marks, as the draft of the standard has it, or the same without. */
    private static final Pattern FORM = Pattern.compile("\"([!#-\\[\\]-~]{1,255})\"|([!#-\\[\\]-~]{1,255})");

    private static final String HINT =
            "Idempotency-Key は1つだけ、空白のない英数字と記号1～255字（例 \"8e03978e-40d5-43dd-bc93-6894a57f9324\"）で書いてください。";

    /** Whether a request has a key. */
    public static boolean isGiven(HttpServletRequest request) {
        return request.getHeader(HEADER) != null;
    }

    /**
     * The key of a request; {@code null} when it has none.
     *
     * @throws ProblemException when it has several, or one of another form
     */
    public static @Nullable RequestKey of(HttpServletRequest request, byte[] body) {
        List<String> given = Collections.list(request.getHeaders(HEADER));
        if (given.isEmpty()) {
            return null;
        }
        Matcher matcher = FORM.matcher(given.get(0).strip());
        if (given.size() > 1 || !matcher.matches()) {
            throw new ProblemException(ProblemType.INVALID_PARAMETER, HINT, List.of(new FieldError(HEADER, HINT)));
        }
        String key = Objects.requireNonNullElseGet(matcher.group(1), () -> matcher.group(2));
        return new RequestKey(key, hash(request, body));
    }

    private static String hash(HttpServletRequest request, byte[] body) {
        String head = String.join(
                "\n",
                request.getMethod(),
                request.getRequestURI(),
                Objects.requireNonNullElse(request.getQueryString(), ""),
                Objects.requireNonNullElse(request.getContentType(), ""),
                Objects.requireNonNullElse(request.getHeader("Accept"), ""),
                "");
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(head.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }
}
