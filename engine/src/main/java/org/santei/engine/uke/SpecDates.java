package org.santei.engine.uke;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Dates as the specification records them: Western years today (YYYYMM, YYYYMMDD), the digit of the era and the
 * year in it in older files (GYYMM, GYYMMDD).
 */
final class SpecDates {
    /** The year before the first of 明治, 大正, 昭和, 平成 and 令和. */
    private static final int[] BEFORE_ERA = {1867, 1911, 1925, 1988, 2018};

    private static final int FIRST_YEAR = 1868;
    private static final int LAST_YEAR = 2199;

    private SpecDates() {}

    /** A month of 6 or 5 digits; {@code null} when it is none. */
    static @Nullable YearMonth month(String text) {
        LocalDate first = date(text + "01");
        return first == null ? null : YearMonth.from(first);
    }

    /** A day of 8 or 7 digits; {@code null} when the calendar has no such day. */
    static @Nullable LocalDate date(String text) {
        if (!text.matches("[0-9]{8}|[1-5][0-9]{6}")) {
            return null;
        }
        int split = text.length() - 4;
        int year = year(text.substring(0, split));
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return null;
        }
        try {
            return LocalDate.of(
                    year,
                    Integer.parseInt(text.substring(split, split + 2)),
                    Integer.parseInt(text.substring(split + 2)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int year(String digits) {
        int number = Integer.parseInt(digits);
        if (digits.length() == 4) {
            return number;
        }
        int inEra = number % 100;
        return inEra == 0 ? 0 : BEFORE_ERA[number / 100 - 1] + inEra;
    }
}
