package org.santei.feetables;

import java.time.LocalDate;

/**
 * A span of service dates, half open: the first day belongs to it, the last does not.
 *
 * @param from the first day
 * @param until the day after the last day; later than {@code from}
 */
public record Validity(LocalDate from, LocalDate until) {

    /**
     * @throws IllegalArgumentException when the span holds no day
     */
    public Validity {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("A validity needs at least one day: " + from + " to " + until);
        }
    }

    /** Whether the day belongs to the span. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }
}
