package org.santei.feetables;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgeLimitTest {

    @ParameterizedTest
    @CsvSource({
        "06, 2018-06-15, 2024-06-15",
        "03, 2020-02-29, 2023-03-01",
        "04, 2020-02-29, 2024-02-29",
        "75, 1949-06-01, 2024-06-01",
        "AA, 2024-06-01, 2024-06-29",
        "AE, 2024-06-01, 2024-08-30",
        "B3, 2021-06-15, 2024-07-01",
        "B3, 2021-06-01, 2024-06-01",
        "B3, 2021-06-30, 2024-07-01",
        "B3, 2020-02-29, 2023-03-01",
        "B3, 2020-03-01, 2023-03-01",
        "B6, 2018-12-02, 2025-01-01",
        "B6, 2019-01-01, 2025-01-01",
        "BF, 2009-05-31, 2024-06-01",
        "BK, 2004-06-02, 2024-07-01",
        "MG, 2018-04-01, 2024-04-01",
        "MG, 2018-04-02, 2025-04-01",
        "MG, 2018-03-31, 2024-04-01",
        "MG, 2018-12-31, 2025-04-01",
        "MG, 2019-01-01, 2025-04-01"
    })
    void anAgeIsReachedOnItsFirstDay(String code, LocalDate birthDate, LocalDate reached) {
        assertThat(limit(code).reachedOn(birthDate)).isEqualTo(reached);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "6", "AB", "B4", "mg", "006", "０６"})
    void otherCodesAreNoLimit(String code) {
        assertThat(AgeLimit.find(code)).isNull();
    }

    @Test
    void noLimitIsNeverReached() {
        assertThat(limit("00")).isSameAs(AgeLimit.NONE);
        assertThatThrownBy(() -> AgeLimit.NONE.reachedOn(LocalDate.EPOCH)).isInstanceOf(IllegalStateException.class);
        assertThat(AgeLimit.admits(AgeLimit.NONE, AgeLimit.NONE, LocalDate.EPOCH, LocalDate.EPOCH))
                .isTrue();
    }

    @Property
    void completedYearsAreThoseOfTheCalendar(@ForAll("births") LocalDate birth, @ForAll("births") LocalDate day) {
        if (day.isBefore(birth)) {
            return;
        }
        for (int years = 1; years < 100; years++) {
            boolean reached = !day.isBefore(new AgeLimit(AgeLimit.Unit.YEARS, years).reachedOn(birth));
            assertThat(reached).isEqualTo(Period.between(birth, day).getYears() >= years);
        }
    }

    @Property
    void yearsAreLivedFromTheDayOnWhichTheyAreReached(
            @ForAll("births") LocalDate birth, @ForAll("births") LocalDate day) {
        for (int years : new int[] {0, 1, 3, 6, 15, 75}) {
            assertThat(AgeLimit.hasLived(years, birth, day))
                    .isEqualTo(!day.isBefore(new AgeLimit(AgeLimit.Unit.YEARS, years).reachedOn(birth)));
        }
        LocalDate reached = new AgeLimit(AgeLimit.Unit.YEARS, 6).reachedOn(birth);
        assertThat(AgeLimit.hasLived(6, birth, reached)).isTrue();
        assertThat(AgeLimit.hasLived(6, birth, reached.minusDays(1))).isFalse();
    }

    @Property
    void aMonthLimitIsTheFirstOfTheBirthdaysMonthOrTheNext(@ForAll("births") LocalDate birth) {
        for (String code : new String[] {"B3", "B6", "BF", "BK"}) {
            AgeLimit limit = limit(code);
            LocalDate reached = limit.reachedOn(birth);
            LocalDate birthday = new AgeLimit(AgeLimit.Unit.YEARS, limit.amount()).reachedOn(birth);
            assertThat(reached.getDayOfMonth()).isEqualTo(1);
            assertThat(reached).isBetween(birthday, birthday.plusMonths(1).withDayOfMonth(1));
        }
    }

    @Property
    void schoolBeginsInAprilWithinAYearOfTheSixthBirthday(@ForAll("births") LocalDate birth) {
        LocalDate school = limit("MG").reachedOn(birth);
        LocalDate sixth = limit("06").reachedOn(birth);

        assertThat(school.getMonth()).isEqualTo(Month.APRIL);
        assertThat(school.getDayOfMonth()).isEqualTo(1);
        assertThat(school).isBetween(sixth, sixth.plusYears(1).minusDays(1));
    }

    @Property
    void laterBirthsReachNoAgeEarlier(@ForAll("births") LocalDate birth) {
        for (String code : new String[] {"AA", "AE", "01", "06", "20", "B3", "B6", "BF", "BK", "MG"}) {
            AgeLimit limit = limit(code);
            assertThat(limit.reachedOn(birth.plusDays(1))).isAfterOrEqualTo(limit.reachedOn(birth));
            assertThat(limit.reachedOn(birth)).isAfter(birth);
        }
    }

    @Provide
    Arbitrary<LocalDate> births() {
        LocalDate first = LocalDate.of(1900, 1, 1);
        return Arbitraries.longs().between(0, 365L * 130).map(first::plusDays);
    }

    private static AgeLimit limit(String code) {
        return requireNonNull(AgeLimit.find(code), code);
    }
}
