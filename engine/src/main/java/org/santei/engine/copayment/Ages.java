package org.santei.engine.copayment;

import java.time.LocalDate;
import java.time.YearMonth;

/** Ages in the law: an age is reached on the day before the birthday (年齢計算ニ関スル法律). */
final class Ages {

    private static final int SCHOOL_AGE = 6;

    private Ages() {}

    /** The day on which an age is reached (達する日). */
    static LocalDate reached(LocalDate birthDate, int years) {
        return birthDate.minusDays(1).plusYears(years);
    }

    /** The month after the one in which an age is reached. */
    static YearMonth monthAfter(LocalDate birthDate, int years) {
        return YearMonth.from(reached(birthDate, years)).plusMonths(1);
    }

    /** Whether a day lies up to the first 31 March on or after the day on which six years are reached. */
    static boolean isBeforeSchool(LocalDate birthDate, LocalDate date) {
        LocalDate six = reached(birthDate, SCHOOL_AGE);
        LocalDate march = LocalDate.of(six.getYear(), 3, 31);
        return !date.isAfter(six.isAfter(march) ? march.plusYears(1) : march);
    }
}
