package org.santei.service.security.key;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;
import org.santei.service.security.Role;
import org.santei.service.security.audit.AuditLog;
import org.springframework.stereotype.Component;

/** Makes, lists, exchanges and withdraws keys. What changes is in the audit log, or has not happened. */
@Component
public final class ApiKeys {

    private final ApiKeyStore store;
    private final KeyRing ring;
    private final AuditLog audit;
    private final Clock clock = Clock.systemUTC();

    ApiKeys(ApiKeyStore store, KeyRing ring, AuditLog audit) {
        this.store = store;
        this.ring = ring;
        this.audit = audit;
    }

    /**
     * What a new key is for.
     *
     * @param tenant whose claims its caller sees
     * @param name what it is for, at most 80 characters
     * @param roles what its caller may do; at least one
     * @param validFor how long it is good
     * @param requestsPerMinute most requests in a minute; {@code null} for the usual number
     */
    public record Wanted(
            String tenant,
            String name,
            Set<Role> roles,
            Duration validFor,
            @Nullable Integer requestsPerMinute) {}

    /**
     * A key and its text, which is shown this once.
     *
     * @param key what is kept
     * @param secret the text of the key
     */
    public record Made(ApiKey key, Secret secret) {}

    /**
     * Makes a key.
     *
     * @throws ProblemException when the database does not answer
     */
    public Made create(Wanted wanted) {
        Made made = made(wanted);
        return store.call(() -> {
            store.create(made.key(), made.secret());
            audit.append(made.key().tenant(), "key.created", made.key().id(), facts(made.key()));
            return made;
        });
    }

    /**
     * Makes the first key of a service; empty when there is or was one.
     *
     * @throws ProblemException when the database does not answer
     */
    public Optional<Made> createFirst(Wanted wanted) {
        Made made = made(wanted);
        return store.call(() -> {
            if (!store.createFirst(made.key(), made.secret())) {
                return Optional.empty();
            }
            audit.append(made.key().tenant(), "key.created", made.key().id(), facts(made.key()));
            return Optional.of(made);
        });
    }

    /** Every key, oldest first. */
    public List<ApiKey> all() {
        return store.call(store::all);
    }

    /**
     * Gives a key a new secret.
     *
     * @param grace how long the secret of before is good too
     * @param validFor how long the key is good from now on; {@code null} to leave its end as it is
     * @throws ProblemException when there is no such key, or it is withdrawn or out of date
     */
    public Made rotate(String id, Duration grace, @Nullable Duration validFor) {
        Secret secret = Secret.withId(id);
        Instant end = validFor == null ? null : clock.instant().plus(validFor);
        Made made = store.call(() -> {
            ApiKey key = find(id);
            if (!store.rotate(secret, Math.toIntExact(grace.toSeconds()), end)) {
                throw new ProblemException(ProblemType.KEY_NOT_ACTIVE, "取り消されたか期限の切れたキーは交換できません。新しいキーを作ってください。");
            }
            audit.append(key.tenant(), "key.rotated", id, Map.of("graceSeconds", String.valueOf(grace.toSeconds())));
            return new Made(find(id), secret);
        });
        ring.forget(id);
        return made;
    }

    /**
     * Withdraws a key; at once on this service, within 20 seconds on others that share the database.
     *
     * @throws ProblemException when there is no such key
     */
    public ApiKey revoke(String id) {
        ApiKey revoked = store.call(() -> {
            ApiKey key = find(id);
            if (store.revoke(id)) {
                audit.append(key.tenant(), "key.revoked", id, Map.of());
            }
            return find(id);
        });
        ring.forget(id);
        return revoked;
    }

    private ApiKey find(String id) {
        return store.find(id)
                .map(StoredKey::key)
                .orElseThrow(() ->
                        new ProblemException(ProblemType.NOT_FOUND, "この番号のキーはありません。GET /api/v1/keys で番号を確かめてください。"));
    }

    private Made made(Wanted wanted) {
        Secret secret = Secret.random();
        Instant now = clock.instant();
        ApiKey key = new ApiKey(
                secret.id(),
                wanted.tenant(),
                wanted.name(),
                wanted.roles(),
                wanted.requestsPerMinute(),
                now,
                now.plus(wanted.validFor()),
                null,
                null,
                null,
                null);
        return new Made(key, secret);
    }

    private static Map<String, String> facts(ApiKey key) {
        String roles = key.roles().stream().map(Role::word).collect(Collectors.toCollection(TreeSet::new)).stream()
                .collect(Collectors.joining(","));
        return Map.of(
                "name", key.name(), "roles", roles, "expiresAt", key.expiresAt().toString());
    }
}
