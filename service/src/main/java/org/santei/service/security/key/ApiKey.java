package org.santei.service.security.key;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.santei.service.security.Caller;
import org.santei.service.security.Role;

/**
 * A key without its secret.
 *
 * @param id name of the key, 16 hexadecimal digits
 * @param tenant whose claims its caller sees
 * @param name what it is for, at most 80 characters
 * @param roles what its caller may do
 * @param requestsPerMinute most requests in a minute; {@code null} for the usual number
 * @param createdAt when it was made
 * @param expiresAt from when on it is good no more
 * @param rotatedAt when its secret was last exchanged
 * @param previousUntil until when the secret of before is good too
 * @param lastUsed the last day (UTC) on which it was used
 * @param revokedAt since when it is withdrawn
 */
public record ApiKey(
        String id,
        String tenant,
        String name,
        Set<Role> roles,
        @Nullable Integer requestsPerMinute,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant rotatedAt,
        @Nullable Instant previousUntil,
        @Nullable LocalDate lastUsed,
        @Nullable Instant revokedAt) {

    public ApiKey {
        roles = Set.copyOf(roles);
    }

    /** Who calls with it. */
    public Caller caller() {
        return new Caller(tenant, name, roles);
    }
}
