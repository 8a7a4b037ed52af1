package org.santei.service.security.key;

import org.jspecify.annotations.Nullable;

/** A key does not open the service. */
public final class KeyRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final KeyRefusal reason;
    private final @Nullable String tenant;
    private final String id;

    KeyRefusedException(KeyRefusal reason, @Nullable String tenant, String id) {
        super(reason.name(), null, false, false);
        this.reason = reason;
        this.tenant = tenant;
        this.id = id;
    }

    /** Why. */
    public KeyRefusal reason() {
        return reason;
    }

    /** The tenant of the key; {@code null} when there is no such key. */
    public @Nullable String tenant() {
        return tenant;
    }

    /** The name of the key, without its secret; empty when the token does not have the form of a key. */
    public String id() {
        return id;
    }
}
