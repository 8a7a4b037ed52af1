package org.santei.service.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells browsers to guess nothing, keep no answers, and load nothing from elsewhere. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SecurityHeaders extends OncePerRequestFilter {

    private static final String STYLE = "/santei.css";

    /** The pages of the description of the API, whose program sets styles by itself. */
    private static final String DESCRIPTION =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
                    + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /** Pages without any program. */
    private static final String PAGES = "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; "
            + "form-action 'self'; frame-ancestors 'none'";

    private static final String ANSWERS = "default-src 'none'; frame-ancestors 'none'";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI();
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Content-Security-Policy", policy(path));
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        if (!isDescription(path) && !path.equals(STYLE)) {
            response.setHeader("Cache-Control", "no-store");
        }
        chain.doFilter(request, response);
    }

    private static String policy(String path) {
        if (isDescription(path)) {
            return DESCRIPTION;
        }
        boolean page = path.equals("/") || path.startsWith("/items") || path.startsWith("/revisions");
        return page ? PAGES : ANSWERS;
    }

    private static boolean isDescription(String path) {
        return path.startsWith("/docs") || path.startsWith("/swagger-ui");
    }
}
