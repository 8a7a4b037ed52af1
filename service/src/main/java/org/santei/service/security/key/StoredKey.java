package org.santei.service.security.key;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A key with the hashes of its secret and of the one before. */
final class StoredKey {

    private final ApiKey key;
    private final byte[] hash;
    private final byte @Nullable [] previousHash;

    StoredKey(ApiKey key, byte[] hash, byte @Nullable [] previousHash) {
        this.key = key;
        this.hash = hash.clone();
        this.previousHash = previousHash == null ? null : previousHash.clone();
    }

    ApiKey key() {
        return key;
    }

    /** Whether a secret opens it at a time; takes as long for a wrong one as for a right one. */
    boolean isOpenedBy(Secret secret, Instant now) {
        byte[] given = secret.hash();
        boolean opens = MessageDigest.isEqual(given, hash);
        Instant until = key.previousUntil();
        boolean graceHolds = previousHash != null && until != null && now.isBefore(until);
        boolean opensAsBefore = graceHolds && MessageDigest.isEqual(given, previousHash);
        Arrays.fill(given, (byte) 0);
        return opens || opensAsBefore;
    }
}
