package org.santei.engine.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.santei.feetables.AgeLimit;
import org.santei.feetables.Ages;
import org.santei.feetables.GeneralAge;

/** Age limits on every day around their edge, counted in another way than the tables count. */
class AgeEdgesTest {

    private static final int DAYS_AROUND = 40;
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1995, 1, 1);

    /** Completed years on a day; a birthday of 29 February comes on 1 March in common years. */
    private static int years(LocalDate birth, LocalDate day) {
        int years = day.getYear() - birth.getYear();
        return MonthDay.from(day).isBefore(MonthDay.from(birth)) ? years - 1 : years;
    }

    /** Whether a limit is reached on a day, in the words of 別表 of the specification. */
    private static boolean isReached(String code, LocalDate birth, LocalDate day) {
        LocalDate april = LocalDate.of(day.getYear(), 4, 1);
        LocalDate schoolYear = day.isBefore(april) ? april.minusYears(1) : april;
        LocalDate month = day.withDayOfMonth(1);
        return switch (code) {
            case "AA" -> ChronoUnit.DAYS.between(birth, day) >= 28;
            case "AE" -> ChronoUnit.DAYS.between(birth, day) >= 90;
            case "B3" -> years(birth, month) >= 3;
            case "B6" -> years(birth, month) >= 6;
            case "BF" -> years(birth, month) >= 15;
            case "BK" -> years(birth, month) >= 20;
            case "MG" -> years(birth, schoolYear) >= 6;
            default -> years(birth, day) >= Integer.parseInt(code);
        };
    }

    @Property(tries = 400)
    void everyLimitBeginsOnItsDay(@ForAll @IntRange(max = 9000) int born) {
        LocalDate birth = FIRST_BIRTH.plusDays(born);
        for (String code : List.of("AA", "AE", "B3", "B6", "BF", "BK", "MG", "03", "06", "15", "75")) {
            AgeLimit limit = Objects.requireNonNull(AgeLimit.find(code));
            Ages from = new Ages(GeneralAge.NONE, limit, AgeLimit.NONE, List.of());
            Ages below = new Ages(GeneralAge.NONE, AgeLimit.NONE, limit, List.of());
            LocalDate edge = limit.reachedOn(birth);
            for (int days = -DAYS_AROUND; days <= DAYS_AROUND; days++) {
                LocalDate day = edge.plusDays(days);
                boolean reached = isReached(code, birth, day);
                assertThat(from.admits(birth, day))
                        .as("from " + code + ", born " + birth + ", on " + day)
                        .isEqualTo(reached);
                assertThat(below.admits(birth, day))
                        .as("below " + code + ", born " + birth + ", on " + day)
                        .isEqualTo(!reached);
            }
        }
    }

    /** Births on every day around the ends of February, March and the year, leap years or not. */
    @Property(tries = 200)
    void theLastDayOfFebruaryIsNoException(@ForAll @IntRange(min = 1996, max = 2020) int year) {
        for (LocalDate birth : List.of(
                LocalDate.of(year, 3, 1).minusDays(1),
                LocalDate.of(year, 3, 1),
                LocalDate.of(year, 4, 1),
                LocalDate.of(year, 4, 2))) {
            everyLimitBeginsOnItsDay((int) ChronoUnit.DAYS.between(FIRST_BIRTH, birth));
        }
    }
}
