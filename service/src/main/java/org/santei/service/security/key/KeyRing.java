package org.santei.service.security.key;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.santei.service.problem.ProblemException;
import org.springframework.stereotype.Component;

/** Tries the keys that callers send. A key that opened a short time ago is tried again without the database. */
@Component
public final class KeyRing {

    /** How long a key that another process has changed is still taken as it was. */
    private static final Duration REMEMBERED = Duration.ofSeconds(20);

    private static final int REMEMBERED_KEYS = 10_000;

    private final ApiKeyStore store;
    private final Clock clock = Clock.systemUTC();
    private final Cache<String, StoredKey> opened = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(REMEMBERED_KEYS)
            .build();

    KeyRing(ApiKeyStore store) {
        this.store = store;
    }

    /** Whether the key of a token opened the service a short time ago. */
    public boolean isRemembered(String token) {
        return Secret.parse(token)
                .map(secret -> opened.getIfPresent(secret.id()) != null)
                .orElse(false);
    }

    /**
     * The key that a token is.
     *
     * @throws KeyRefusedException when it does not open the service
     * @throws ProblemException when the database does not answer
     */
    public ApiKey open(String token) throws KeyRefusedException {
        Secret secret = Secret.parse(token).orElse(null);
        if (secret == null) {
            throw new KeyRefusedException(KeyRefusal.UNKNOWN, null, "");
        }
        StoredKey remembered = opened.getIfPresent(secret.id());
        Instant now = clock.instant();
        StoredKey stored = remembered == null ? find(secret.id()) : remembered;
        check(stored, secret, now);
        if (remembered == null) {
            remember(stored, now);
        }
        return stored.key();
    }

    /**
     * The key that opened a session a while ago, as it is now.
     *
     * @throws KeyRefusedException when it is withdrawn, has expired, or has another secret by now
     * @throws ProblemException when the database does not answer
     */
    public ApiKey again(ApiKey before) throws KeyRefusedException {
        StoredKey remembered = opened.getIfPresent(before.id());
        StoredKey stored = remembered == null ? find(before.id()) : remembered;
        ApiKey key = stored.key();
        if (!Objects.equals(key.rotatedAt(), before.rotatedAt())) {
            throw new KeyRefusedException(KeyRefusal.UNKNOWN, key.tenant(), key.id());
        }
        Instant now = clock.instant();
        checkHolds(key, now);
        if (remembered == null) {
            remember(stored, now);
        }
        return key;
    }

    private StoredKey find(String id) throws KeyRefusedException {
        StoredKey stored = store.call(() -> store.find(id)).orElse(null);
        if (stored == null) {
            throw new KeyRefusedException(KeyRefusal.UNKNOWN, null, id);
        }
        return stored;
    }

    private static void check(StoredKey stored, Secret secret, Instant now) throws KeyRefusedException {
        ApiKey key = stored.key();
        if (!stored.isOpenedBy(secret, now)) {
            throw new KeyRefusedException(KeyRefusal.UNKNOWN, key.tenant(), key.id());
        }
        checkHolds(key, now);
    }

    private static void checkHolds(ApiKey key, Instant now) throws KeyRefusedException {
        if (key.revokedAt() != null) {
            throw new KeyRefusedException(KeyRefusal.REVOKED, key.tenant(), key.id());
        }
        if (!now.isBefore(key.expiresAt())) {
            throw new KeyRefusedException(KeyRefusal.EXPIRED, key.tenant(), key.id());
        }
    }

    private void remember(StoredKey stored, Instant now) {
        String id = stored.key().id();
        if (!LocalDate.ofInstant(now, ZoneOffset.UTC).equals(stored.key().lastUsed())) {
            store.call(() -> {
                store.used(id);
                return id;
            });
        }
        opened.put(id, stored);
    }

    /** Takes a key from the database the next time. */
    void forget(String id) {
        opened.invalidate(id);
    }
}
