package org.santei.service.security.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemResponse;
import org.santei.service.security.key.KeyRefusedException;
import org.santei.service.security.key.KeyRing;
import org.santei.service.security.key.Secret;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets callers in by the key that they send, {@code Authorization: Bearer santei_...} or {@code X-API-Key}. */
final class ApiKeyFilter extends OncePerRequestFilter {

    /** The header that a key may stand in alone. */
    static final String HEADER = "X-API-Key";

    private static final String SCHEME = "Bearer ";

    private static final int FAILURE_WAIT_SECONDS = 60;

    private final KeyRing keys;
    private final Refusals refusals;
    private final AccessAudit audit;
    private final RateLimits limits;
    private final SecurityContextRepository contexts;
    private final boolean knowsOtherTokens;

    /**
     * The filter.
     *
     * @param knowsOtherTokens whether tokens that are no keys are tried by another filter
     */
    ApiKeyFilter(
            KeyRing keys,
            Refusals refusals,
            AccessAudit audit,
            RateLimits limits,
            SecurityContextRepository contexts,
            boolean knowsOtherTokens) {
        this.keys = keys;
        this.refusals = refusals;
        this.audit = audit;
        this.limits = limits;
        this.contexts = contexts;
        this.knowsOtherTokens = knowsOtherTokens;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String token = token(request);
        if (token != null && (isKey(token) || !knowsOtherTokens) && !enter(token, request, response)) {
            return;
        }
        chain.doFilter(request, response);
    }

    /** Whether a token says of itself that it is a key of this service. */
    static boolean isKey(String token) {
        return token.startsWith(Secret.PREFIX);
    }

    private static @Nullable String token(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? header.substring(SCHEME.length()).strip()
                : request.getHeader(HEADER);
    }

    private boolean enter(String token, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String address = request.getRemoteAddr();
        if (!keys.isRemembered(token) && !limits.mayFail(address)) {
            RateFilter.refuse(response, FAILURE_WAIT_SECONDS, "正しくないキーが続けて送られました。1分ほど待ってから、キーを確かめて送ってください。");
            return false;
        }
        try {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(CallerAuthentication.of(keys.open(token)));
            SecurityContextHolder.setContext(context);
            contexts.saveContext(context, request, response);
            return true;
        } catch (KeyRefusedException e) {
            limits.failed(address);
            audit.keyRefused(e, request);
            refusals.invalid(response, e.reason().advice());
        } catch (ProblemException e) {
            ProblemResponse.write(response, e);
        }
        return false;
    }
}
