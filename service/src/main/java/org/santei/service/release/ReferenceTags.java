package org.santei.service.release;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Marks answers about the law (items, revisions, editions, findings) with what they depend on, and says that nothing has changed
 * to who has the answer already. The marks are weak, so that answers may be packed on their way.
 */
@Component
final class ReferenceTags implements HandlerInterceptor {

    static final String[] PATHS = {
        "/api/v1/items/**", "/api/v1/revisions/**", "/api/v1/editions/**", "/api/v1/findings/**"
    };

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final ServedLaw law;

    ReferenceTags(ServedLaw law) {
        this.law = law;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            return true;
        }
        // A day that the request leaves out is today.
        String question = String.join(
                "\n",
                law.state(),
                LocalDate.now(JAPAN).toString(),
                request.getRequestURI(),
                Objects.requireNonNullElse(request.getQueryString(), ""),
                Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT), ""));
        String tag = "W/\"" + DigestUtils.md5DigestAsHex(question.getBytes(StandardCharsets.UTF_8)) + '"';
        return !new ServletWebRequest(request, response).checkNotModified(tag);
    }
}
