package org.santei.service.security.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;
import org.santei.service.security.audit.AuditLog;
import org.santei.service.security.key.ApiKey;
import org.santei.service.security.key.KeyRefusedException;
import org.santei.service.security.key.KeyRing;
import org.springframework.stereotype.Component;

/**
 * Sessions of browsers. A key that is typed in once opens one; the session keeps which key it was and never its secret, and
 * ends with the key, after half an hour without a request ({@code server.servlet.session.timeout}), and after a working day.
 */
@Component
public final class Sessions {

    private static final String KEY = Sessions.class.getName();
    private static final Duration LONGEST = Duration.ofHours(12);

    private final KeyRing keys;
    private final RateLimits limits;
    private final AccessAudit refusals;
    private final AuditLog log;

    Sessions(KeyRing keys, RateLimits limits, AccessAudit refusals, AuditLog log) {
        this.keys = keys;
        this.limits = limits;
        this.refusals = refusals;
        this.log = log;
    }

    /**
     * Opens a new session; whatever session the browser came with ends, so that nobody can have planted it.
     *
     * @param token the key that was typed in
     * @throws ProblemException when the key does not open the service, or too many have failed from the same address
     */
    public void open(HttpServletRequest request, String token) {
        String address = request.getRemoteAddr();
        if (!limits.mayFail(address)) {
            throw new ProblemException(ProblemType.TOO_MANY_REQUESTS, "正しくないキーが続けて入力されました。1分ほど待ってから、キーを確かめて入力してください。");
        }
        try {
            ApiKey key = keys.open(token.strip());
            close(request);
            request.getSession(true).setAttribute(KEY, key);
            note(key, "session.opened");
        } catch (KeyRefusedException e) {
            limits.failed(address);
            refusals.keyRefused(e, request);
            throw new ProblemException(ProblemType.UNAUTHENTICATED, e.reason().advice());
        }
    }

    /** Ends the session of a browser, when it has one. */
    public void close(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            key(session).ifPresent(key -> note(key, "session.closed"));
            session.invalidate();
        }
    }

    /** The key that opened the session of a request, as it is now; {@code null} when there is no session any more. */
    @Nullable
    ApiKey current(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        ApiKey opened = session == null ? null : key(session).orElse(null);
        if (session == null || opened == null) {
            return null;
        }
        try {
            if (System.currentTimeMillis() - session.getCreationTime() < LONGEST.toMillis()) {
                return keys.again(opened);
            }
        } catch (KeyRefusedException e) {
            refusals.keyRefused(e, request);
        }
        session.invalidate();
        return null;
    }

    private static Optional<ApiKey> key(HttpSession session) {
        return session.getAttribute(KEY) instanceof ApiKey key ? Optional.of(key) : Optional.empty();
    }

    private void note(ApiKey key, String action) {
        key.caller().call(() -> {
            log.append(action, key.id(), Map.of());
            return action;
        });
    }
}
