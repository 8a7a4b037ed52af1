package org.santei.engine.facts;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * One insurance of a patient in a month, as far as the law of shares asks.
 *
 * @param month the calendar month
 * @param outpatient whether these are visits, not a stay
 * @param birthDate first day of life
 * @param beforeSchool whether the month begins up to the first 31 March on or after the day on which six years are reached
 * @param from70 whether it is a month after the one in which 70 years are reached, or 後期高齢者医療
 * @param incomeClass income class (所得区分) that was shown or asked online; {@code null} when none was
 */
public record InsuredMonth(
        YearMonth month,
        boolean outpatient,
        LocalDate birthDate,
        boolean beforeSchool,
        boolean from70,
        @Nullable String incomeClass) {

    /** The first day of the month, on which thresholds and sets are looked up. */
    public LocalDate firstDay() {
        return month.atDay(1);
    }
}
