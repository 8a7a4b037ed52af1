package org.santei.engine.copayment;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Until when a child pays nothing.
 *
 * @param years until the end of the month in which so many years are reached; 0 for the end of the time before school
 */
public record FreeAge(int years) {

    /** Until the first 31 March on or after six years are reached. */
    public static final FreeAge SCHOOL = new FreeAge(0);

    /** Whether a day lies before the end. */
    boolean holds(LocalDate birthDate, LocalDate date) {
        return years == 0
                ? Ages.isBeforeSchool(birthDate, date)
                : YearMonth.from(date).isBefore(Ages.monthAfter(birthDate, years));
    }
}
