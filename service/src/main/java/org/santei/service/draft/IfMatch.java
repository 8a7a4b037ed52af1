package org.santei.service.draft;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;
import org.springframework.http.HttpHeaders;

/** The version of a text that a caller has read, as it stands in the header {@code If-Match}. */
final class IfMatch {

    private static final Pattern TAG = Pattern.compile("\"([0-9]{1,9})\"");

    private IfMatch() {}

    /** The tag of a version. */
    static String tag(int version) {
        return '"' + String.valueOf(version) + '"';
    }

    /**
     * The version that the caller has read.
     *
     * @throws ProblemException when it does not say so
     */
    static int version(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.IF_MATCH);
        if (header == null) {
            throw new ProblemException(
                    ProblemType.VERSION_REQUIRED, "If-Match がありません。文を読み、そのときの ETag の値（例 \"3\"）を If-Match に付けて送ってください。");
        }
        Matcher matcher = TAG.matcher(header.strip());
        if (!matcher.matches()) {
            throw new ProblemException(
                    ProblemType.INVALID_PARAMETER, "If-Match には、文を読んだときの ETag の値（例 \"3\"）を1つだけ、引用符ごと付けてください。");
        }
        return Integer.parseInt(matcher.group(1));
    }
}
