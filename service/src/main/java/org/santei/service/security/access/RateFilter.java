package org.santei.service.security.access;

import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemResponse;
import org.santei.service.problem.ProblemType;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a caller call as often as it may, and says how often that still is. */
final class RateFilter extends OncePerRequestFilter {

    private final RateLimits limits;

    RateFilter(RateLimits limits) {
        this.limits = limits;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication caller) {
            ConsumptionProbe probe = limits.call(caller);
            int perMinute = limits.perMinute(caller);
            response.setHeader("RateLimit-Policy", "\"key\";q=" + perMinute + ";w=60");
            response.setHeader("RateLimit", "\"key\";r=" + probe.getRemainingTokens());
            if (!probe.isConsumed()) {
                refuse(
                        response,
                        1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()),
                        "このキーで送れる要求は1分に" + perMinute + "件までです。Retry-After の秒数だけ待って送るか、多くのレセプトはまとめて送ってください。");
                return;
            }
        }
        chain.doFilter(request, response);
    }

    /** Answers that a caller has to wait. */
    static void refuse(HttpServletResponse response, long seconds, String advice) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        ProblemResponse.write(response, new ProblemException(ProblemType.TOO_MANY_REQUESTS, advice));
    }
}
