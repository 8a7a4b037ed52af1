package org.santei.service.security.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemForm;
import org.santei.service.problem.ProblemResponse;
import org.santei.service.problem.ProblemType;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses what the pages of another site send, by what browsers say of where a request comes from. */
final class OriginFilter extends OncePerRequestFilter {

    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    private final List<ProblemForm> forms;

    OriginFilter(List<ProblemForm> forms) {
        this.forms = forms;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !SecurityConfiguration.isForm(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String site = request.getHeader("Sec-Fetch-Site");
        boolean own = site == null || OWN_SITE.contains(site);
        if (own && isOwn(request.getHeader(HttpHeaders.ORIGIN), request)) {
            chain.doFilter(request, response);
            return;
        }
        ProblemResponse.write(
                request,
                response,
                forms,
                new ProblemException(ProblemType.FORBIDDEN, "ほかのサイトのページから送られた操作です。このサービスの画面を開いて、そこから操作してください。"));
    }

    private static boolean isOwn(@Nullable String origin, HttpServletRequest request) {
        if (origin == null) {
            return true;
        }
        try {
            URI uri = new URI(origin);
            int port = uri.getPort() >= 0 ? uri.getPort() : "https".equals(uri.getScheme()) ? 443 : 80;
            return request.getScheme().equals(uri.getScheme())
                    && request.getServerName().equalsIgnoreCase(uri.getHost())
                    && request.getServerPort() == port;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
