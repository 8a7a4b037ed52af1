package org.santei.feetables;

import java.time.YearMonth;

/**
 * A revision of the fee schedule for which a master of medical acts is at hand.
 *
 * @param holds the service dates from its first day until the day before the next revision; until {@link
 *     java.time.LocalDate#MAX} for the newest one
 */
public record Revision(Validity holds) {

    /** Its name: its first month, {@code YYYY-MM}. */
    public String name() {
        return YearMonth.from(holds.from()).toString();
    }
}
