package org.santei.service.store;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Names that tell when they were given (UUID version 7, RFC 9562): a row is found in the month of its name. */
final class TimedName {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int VERSION = 7;

    private TimedName() {}

    /** A new name of a time, which it tells to the millisecond. */
    static UUID at(Instant time) {
        long high = time.toEpochMilli() << 16 | VERSION << 12 | RANDOM.nextInt(1 << 12);
        long low = RANDOM.nextLong() >>> 2 | 1L << 63;
        return new UUID(high, low);
    }

    /** When a name was given; empty for a name of another kind. */
    static Optional<Instant> timeOf(UUID name) {
        return name.version() == VERSION
                ? Optional.of(Instant.ofEpochMilli(name.getMostSignificantBits() >>> 16))
                : Optional.empty();
    }
}
