package org.santei.engine.tables;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;

/**
 * The time in which a frequency counts (算定単位コード of 電子点数表 算定回数テーブル, 付表１ of the guide). A week runs from Sunday
 * to Saturday, a month is one of the calendar, and several months end with that of the act (医科点数表 通則).
 */
enum Span {
    DAY,
    WEEK,
    /** Fourteen days that end with that of the act. */
    TWO_WEEKS,
    MONTH,
    MONTHS_2,
    MONTHS_3,
    MONTHS_4,
    MONTHS_6,
    MONTHS_12,
    YEARS_2,
    YEARS_5,
    /** From April to March. */
    FISCAL_YEAR,
    /** From the admission that the claim tells, its day included. */
    STAY,
    /** The day of the admission. */
    ADMISSION_DAY,
    /** The day of the discharge. */
    DISCHARGE_DAY,
    /** A first visit; the item is paid on no other day. */
    FIRST_VISIT,
    /** The life of the patient: all earlier claims count, back to the birth. */
    PATIENT,
    /**
     * A pregnancy, a birth, or a treatment from its first time on: a claim does not tell where it began. Within one month
     * there is one at most; what earlier claims hold may belong to another.
     */
    COURSE,
    /** A series of sessions, or a disease: whether all that stands on one claim belongs to one is not told. */
    SERIES,
    /** Parts of the body, operations, tests: a claim does not tell how many there were on a day. */
    CLINICAL,
    /** The count of the claim is in this unit (１単位につき): the row sets no limit. */
    UNIT;

    /** What a code of the table counts. */
    static Span of(String unit) {
        return switch (unit) {
            case "121" -> DAY;
            case "138" -> WEEK;
            case "142" -> TWO_WEEKS;
            case "131" -> MONTH;
            case "143" -> MONTHS_2;
            case "144" -> MONTHS_3;
            case "145" -> MONTHS_4;
            case "146" -> MONTHS_6;
            case "147" -> MONTHS_12;
            case "161" -> YEARS_2;
            case "148" -> YEARS_5;
            case "162" -> FISCAL_YEAR;
            case "133" -> STAY;
            case "132" -> ADMISSION_DAY;
            case "134" -> DISCHARGE_DAY;
            case "159" -> FIRST_VISIT;
            case "53" -> PATIENT;
            case "135", "149", "160" -> COURSE;
            case "141", "151" -> SERIES;
            case "28" -> UNIT;
            default -> CLINICAL;
        };
    }

    /** Whether an act without a day cannot be said to count, although its month is known. */
    boolean needsDay() {
        return this == WEEK || this == TWO_WEEKS;
    }

    /** The first day that counts together with a day, for spans that the calendar tells. */
    LocalDate begins(LocalDate day) {
        LocalDate month = day.withDayOfMonth(1);
        return switch (this) {
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
            case TWO_WEEKS -> day.minusDays(13);
            case MONTH -> month;
            case MONTHS_2 -> month.minusMonths(1);
            case MONTHS_3 -> month.minusMonths(2);
            case MONTHS_4 -> month.minusMonths(3);
            case MONTHS_6 -> month.minusMonths(5);
            case MONTHS_12 -> month.minusMonths(11);
            case YEARS_2 -> month.minusMonths(23);
            case YEARS_5 -> month.minusMonths(59);
            case FISCAL_YEAR -> fiscalYear(month);
            default -> day;
        };
    }

    private static LocalDate fiscalYear(LocalDate month) {
        LocalDate april = LocalDate.of(month.getYear(), Month.APRIL, 1);
        return april.isAfter(month) ? april.minusYears(1) : april;
    }
}
