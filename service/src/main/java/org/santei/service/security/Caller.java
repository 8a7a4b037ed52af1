package org.santei.service.security;

import java.util.Set;
import java.util.function.Supplier;
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

    private static final Caller NOBODY = new Caller(LOCAL, "local", Set.of());

    /** The caller of this thread. */
    public static Caller current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Caller caller ? caller : NOBODY;
    }

    /** Does work as this caller, then becomes who it was before. */
    public <T> T call(Supplier<T> work) {
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
