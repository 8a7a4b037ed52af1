package org.santei.service.request;

import java.time.LocalDate;
import java.time.YearMonth;

/** Reads days and months whose form was checked. */
final class Digits {

    private static final int TEN = 10;
    private static final int YEAR_ENDS = 4;
    private static final int MONTH = 5;
    private static final int MONTH_ENDS = 7;
    private static final int DAY = 8;

    private Digits() {}

    /**
     * A day of the calendar.
     *
     * @param text {@code YYYY-MM-DD}
     * @throws java.time.DateTimeException if there is no such day
     */
    static LocalDate date(String text) {
        return LocalDate.of(
                Integer.parseInt(text, 0, YEAR_ENDS, TEN),
                Integer.parseInt(text, MONTH, MONTH_ENDS, TEN),
                Integer.parseInt(text, DAY, text.length(), TEN));
    }

    /**
     * A month of the calendar.
     *
     * @param text {@code YYYY-MM}
     * @throws java.time.DateTimeException if there is no such month
     */
    static YearMonth month(String text) {
        return YearMonth.of(
                Integer.parseInt(text, 0, YEAR_ENDS, TEN), Integer.parseInt(text, MONTH, text.length(), TEN));
    }
}
