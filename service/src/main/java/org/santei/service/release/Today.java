package org.santei.service.release;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * The day in Japan. Only the service asks which day it is, to let a publication begin; the engine and the rules never do.
 */
public final class Today {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final Clock clock;

    public Today(Clock clock) {
        this.clock = clock.withZone(JAPAN);
    }

    /** The day. */
    public LocalDate get() {
        return LocalDate.now(clock);
    }

    /** How long it lasts. */
    Duration left() {
        ZonedDateTime now = ZonedDateTime.now(clock);
        return Duration.between(now, now.toLocalDate().plusDays(1).atStartOfDay(JAPAN));
    }
}
