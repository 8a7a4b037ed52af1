package org.santei.service.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells browsers to guess nothing, keep no answers, and load nothing from elsewhere. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SecurityHeaders extends OncePerRequestFilter {

    /** What is the same for everyone; browsers keep it and ask whether it has changed. */
    private static final Set<String> KEPT = Set.of("/santei.css", "/workbench.js");

    /** The pages for people. */
    private static final List<String> PAGE_FOLDERS = List.of("/items", "/revisions", "/law", "/language", "/workbench");

    /** The pages of the description of the API, whose program sets styles by itself. */
    private static final String DESCRIPTION =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
                    + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /** Pages with the one program of the service; its editors make their style under the nonce. */
    private static final String PAGES = "default-src 'none'; style-src 'self' 'nonce-%s'; script-src 'self'; "
            + "connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final String ANSWERS = "default-src 'none'; frame-ancestors 'none'";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI();
        response.setHeader("X-Content-Type-Options", "nosniff");
        // A page tells its own site where a form comes from, and other sites nothing.
        response.setHeader("Referrer-Policy", isPage(path) ? "same-origin" : "no-referrer");
        response.setHeader("Content-Security-Policy", policy(request, path));
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        if (!isDescription(path)) {
            response.setHeader("Cache-Control", KEPT.contains(path) ? "no-cache" : "no-store");
        }
        chain.doFilter(request, response);
    }

    private static String policy(HttpServletRequest request, String path) {
        if (isDescription(path)) {
            return DESCRIPTION;
        }
        return isPage(path) ? PAGES.formatted(StyleNonce.make(request)) : ANSWERS;
    }

    private static boolean isPage(String path) {
        return path.equals("/")
                || PAGE_FOLDERS.stream().anyMatch(folder -> path.equals(folder) || path.startsWith(folder + "/"));
    }

    private static boolean isDescription(String path) {
        return path.startsWith("/docs") || path.startsWith("/swagger-ui");
    }
}
