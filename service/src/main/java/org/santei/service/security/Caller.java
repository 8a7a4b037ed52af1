package org.santei.service.security;

import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who calls.
 *
 * @param tenant whose claims the caller sees: small letters, digits and hyphens, at most 40
 * @param name name of the key or of the user, for the audit log; never of a patient
 * @param roles what the caller may do
 */
public record Caller(String tenant, String name, Set<Role> roles) {

    /** The tenant of a service that serves one organisation. */
    public static final String LOCAL = "local";

    /** Whoever types a command on this machine and may read the data directory. */
    public static Caller console(Role... roles) {
        return new Caller(LOCAL, "console", Set.of(roles));
    }

    /**
     * The service itself, at work that no caller asked for.
     *
     * @param work what it does, for the audit log: one word
     */
    public static Caller service(String work) {
        return new Caller(LOCAL, "service:" + work, Set.of());
    }

    /**
     * The caller of this thread.
     *
     * @throws ProblemException when nobody has said who calls: nothing is read or kept for nobody
     */
    public static Caller current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Caller caller) {
            return caller;
        }
        throw new ProblemException(
                ProblemType.UNAUTHENTICATED, "誰の要求かが分からないので、組織のデータを読み書きできません。キーを Authorization ヘッダーに付けて送ってください。");
    }

    /** Does work as this caller, then becomes who it was before. */
    public void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }

    /** Does work as this caller, then becomes who it was before. */
    public <T extends @Nullable Object> T call(Supplier<T> work) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext own = SecurityContextHolder.createEmptyContext();
        own.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(this, "", Set.of()));
        SecurityContextHolder.setContext(own);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
