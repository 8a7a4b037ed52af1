package org.santei.service.security.access;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.santei.service.security.Caller;
import org.santei.service.security.Role;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.stereotype.Component;

/** Who calls with a token of an OpenID provider: its tenant and its roles stand in claims of the token. */
@Component
final class TokenCallers {

    private static final String TENANT_FORM = "[a-z0-9-]{1,40}";
    private static final int LONGEST_NAME = 80;

    private final String rolesClaim;
    private final String tenantClaim;

    TokenCallers(
            @Value("${santei.oidc.roles-claim}") String rolesClaim,
            @Value("${santei.oidc.tenant-claim}") String tenantClaim) {
        this.rolesClaim = rolesClaim;
        this.tenantClaim = tenantClaim;
    }

    /**
     * The caller of a token whose signature, time, issuer and audience hold.
     *
     * @throws OAuth2AuthenticationException when it names no tenant or no user
     */
    CallerAuthentication of(Jwt token) {
        Object tenant = token.getClaims().get(tenantClaim);
        String subject = Objects.requireNonNullElse(token.getSubject(), "").replaceAll("\\p{Cntrl}", "?");
        if (!(tenant instanceof String name) || !name.matches(TENANT_FORM) || subject.isBlank()) {
            throw new InvalidBearerTokenException("no tenant or no subject");
        }
        String user = subject.substring(0, Math.min(LONGEST_NAME, subject.length()));
        return CallerAuthentication.ofToken(
                new Caller(name, "oidc:" + user, roles(token.getClaims().get(rolesClaim))));
    }

    /** Words that are no roles of this service say nothing. */
    private static Set<Role> roles(@Nullable Object claim) {
        List<?> words = claim instanceof List<?> list
                ? list
                : List.of(String.valueOf(claim).split(" "));
        return words.stream()
                .flatMap(word -> Role.of(String.valueOf(word)).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
