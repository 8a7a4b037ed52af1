package org.santei.engine.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The time in which a frequency counts, against java.time. */
class SpanTest {

    private static final List<Span> OF_THE_CALENDAR = List.of(
            Span.DAY,
            Span.WEEK,
            Span.TWO_WEEKS,
            Span.MONTH,
            Span.MONTHS_2,
            Span.MONTHS_3,
            Span.MONTHS_4,
            Span.MONTHS_6,
            Span.MONTHS_12,
            Span.YEARS_2,
            Span.YEARS_5,
            Span.FISCAL_YEAR);

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(2000, 1, 1).toEpochDay(),
                        LocalDate.of(2040, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Property
    void aWeekRunsFromSundayToSaturday(@ForAll("days") LocalDate day) {
        LocalDate sunday = Span.WEEK.begins(day);
        assertThat(sunday.getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
        assertThat(ChronoUnit.DAYS.between(sunday, day)).isBetween(0L, 6L);
        assertThat(Span.WEEK.begins(sunday.plusDays(6))).isEqualTo(sunday);
        assertThat(Span.WEEK.begins(sunday.plusDays(7))).isEqualTo(sunday.plusDays(7));
    }

    @Property
    void severalMonthsEndWithTheMonthOfTheAct(@ForAll("days") LocalDate day) {
        assertMonths(Span.MONTH, 1, day);
        assertMonths(Span.MONTHS_2, 2, day);
        assertMonths(Span.MONTHS_3, 3, day);
        assertMonths(Span.MONTHS_4, 4, day);
        assertMonths(Span.MONTHS_6, 6, day);
        assertMonths(Span.MONTHS_12, 12, day);
        assertMonths(Span.YEARS_2, 24, day);
        assertMonths(Span.YEARS_5, 60, day);
    }

    private static void assertMonths(Span span, int months, LocalDate day) {
        LocalDate begins = span.begins(day);
        assertThat(begins.getDayOfMonth()).isOne();
        assertThat(ChronoUnit.MONTHS.between(YearMonth.from(begins), YearMonth.from(day)) + 1)
                .isEqualTo(months);
    }

    @Property
    void aFiscalYearBeginsInApril(@ForAll("days") LocalDate day) {
        LocalDate begins = Span.FISCAL_YEAR.begins(day);
        assertThat(begins.getMonth()).isEqualTo(Month.APRIL);
        assertThat(begins.getDayOfMonth()).isOne();
        assertThat(day).isBetween(begins, begins.plusYears(1).minusDays(1));
    }

    @Property
    void whatCountsWithADayNeverMovesBackWhenTheDayMovesOn(@ForAll("days") LocalDate day) {
        for (Span span : OF_THE_CALENDAR) {
            assertThat(span.begins(day)).isBeforeOrEqualTo(day);
            assertThat(span.begins(day.plusDays(1))).isAfterOrEqualTo(span.begins(day));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "WEEK, 2025-10-04, 2025-09-28",
        "WEEK, 2025-10-05, 2025-10-05",
        "TWO_WEEKS, 2025-10-14, 2025-10-01",
        "MONTHS_3, 2026-01-31, 2025-11-01",
        "MONTHS_6, 2025-08-31, 2025-03-01",
        "FISCAL_YEAR, 2026-03-31, 2025-04-01",
        "FISCAL_YEAR, 2026-04-01, 2026-04-01",
        "YEARS_5, 2024-02-29, 2019-03-01"
    })
    void aSpanBeginsOn(Span span, LocalDate day, LocalDate begins) {
        assertThat(span.begins(day)).isEqualTo(begins);
    }
}
