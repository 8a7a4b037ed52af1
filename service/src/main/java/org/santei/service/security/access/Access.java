package org.santei.service.security.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.santei.service.security.Caller;
import org.santei.service.security.Role;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Decides by the table of access; what does not stand there is refused to everyone. */
final class Access implements AuthorizationManager<RequestAuthorizationContext> {

    private static final AuthorizationDecision GRANTED = new AuthorizationDecision(true);

    /** A refusal that says why. */
    sealed interface Refused extends AuthorizationResult {
        @Override
        default boolean isGranted() {
            return false;
        }
    }

    /** There is no such path. */
    record NoSuchPath() implements Refused {}

    /** The path has other methods. */
    record NoSuchMethod(List<String> methods) implements Refused {}

    /** The caller has none of the roles that may. */
    record NoRole(AccessTable.Entry entry) implements Refused {}

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        PathContainer path = PathContainer.parsePath(request.getRequestURI());
        AccessTable.Entry entry = AccessTable.find(request.getMethod(), path).orElse(null);
        if (entry == null) {
            return unknown(request.getMethod(), AccessTable.methods(path));
        }
        if (entry.isOpen() || mayUse(authentication.get(), entry.roles())) {
            return GRANTED;
        }
        return new NoRole(entry);
    }

    private static AuthorizationResult unknown(String method, List<String> methods) {
        if (methods.isEmpty()) {
            return new NoSuchPath();
        }
        // Spring itself answers which methods there are; no endpoint sees the question.
        return method.equals(HttpMethod.OPTIONS.name()) ? GRANTED : new NoSuchMethod(methods);
    }

    private static boolean mayUse(@Nullable Authentication authentication, Set<Role> roles) {
        return authentication != null
                && authentication.getPrincipal() instanceof Caller caller
                && caller.roles().stream().anyMatch(roles::contains);
    }
}
