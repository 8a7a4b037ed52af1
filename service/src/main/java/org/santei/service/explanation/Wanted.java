package org.santei.service.explanation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.santei.engine.explanation.Explanation;
import org.santei.service.web.Parameters;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * How a request wants its answer explained.
 *
 * @param detail how much is told; {@code null} for nothing
 * @param asText whether text for people is wanted instead of JSON
 */
public record Wanted(Explanation.@Nullable Detail detail, boolean asText) {

    /** Name of the parameter. */
    public static final String PARAMETER = "explain";

    /** Its values, the default first. */
    public static final List<String> VALUES = List.of("none", "lines", "full");

    /** What a request says: text is always explained, in full unless it asks for lines. */
    public static Wanted of(HttpServletRequest request, Parameters parameters) {
        boolean asText = prefersText(request.getHeader("Accept"));
        if (parameters.is(PARAMETER, "lines")) {
            return new Wanted(Explanation.Detail.LINES, asText);
        }
        return new Wanted(asText || parameters.is(PARAMETER, "full") ? Explanation.Detail.FULL : null, asText);
    }

    private static boolean prefersText(@Nullable String accept) {
        try {
            return accept != null
                    && MediaType.parseMediaTypes(accept).stream()
                            .findFirst()
                            .filter(MediaType.TEXT_PLAIN::equalsTypeAndSubtype)
                            .isPresent();
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }
}
