package org.santei.service.security.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.santei.service.security.Caller;
import org.santei.service.security.key.ApiKey;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A caller that has proved who it is. It keeps no secret. */
final class CallerAuthentication extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;

    private final transient Caller caller;
    private final String credential;
    private final @Nullable Integer requestsPerMinute;

    private CallerAuthentication(Caller caller, String credential, @Nullable Integer requestsPerMinute) {
        super(List.of());
        this.caller = caller;
        this.credential = credential;
        this.requestsPerMinute = requestsPerMinute;
        setAuthenticated(true);
    }

    /** Who calls with a key. */
    static CallerAuthentication of(ApiKey key) {
        return new CallerAuthentication(key.caller(), key.id(), key.requestsPerMinute());
    }

    /** Who calls with a token of another issuer, which knows it by a name. */
    static CallerAuthentication ofToken(Caller caller) {
        return new CallerAuthentication(caller, caller.tenant() + "/" + caller.name(), null);
    }

    @Override
    public Caller getPrincipal() {
        return caller;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    /** What the rate of requests is counted by: the name of the key, or tenant and name of the user. */
    String credential() {
        return credential;
    }

    /** Most requests in a minute; {@code null} for the usual number. */
    @Nullable
    Integer requestsPerMinute() {
        return requestsPerMinute;
    }
}
