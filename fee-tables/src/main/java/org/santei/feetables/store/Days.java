package org.santei.feetables.store;

import java.time.LocalDate;

/** Days as whole numbers, so that a look-up only compares numbers: days since 1970-01-01. */
final class Days {

    /** After every day: the end of what has no end. */
    static final int OPEN = Integer.MAX_VALUE;

    private Days() {}

    static int of(LocalDate day) {
        long epochDay = day.toEpochDay();
        return epochDay >= OPEN ? OPEN : (int) Math.max(epochDay, Integer.MIN_VALUE);
    }

    static LocalDate date(int day) {
        return day == OPEN ? LocalDate.MAX : LocalDate.ofEpochDay(day);
    }
}
