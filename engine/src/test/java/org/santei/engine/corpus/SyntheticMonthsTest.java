package org.santei.engine.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.santei.engine.claim.Claim;
import org.santei.feetables.FeeTable;
import org.santei.feetables.FeeTableReader;
import org.santei.feetables.NationalUsage;

class SyntheticMonthsTest {

    private static final int MANY = 2_000;
    private static final YearMonth MONTH = YearMonth.of(2022, 7);
    private static final FeeTable TABLE = new FeeTableReader().readPackaged();
    private static final NationalUsage USAGE = NationalUsage.read();
    private static final SyntheticMonths MONTHS = new SyntheticMonths(TABLE, USAGE, LocalDate.of(2022, 7, 1));

    @Test
    void aNumberIsAlwaysTheSamePatient() {
        SyntheticMonths again = new SyntheticMonths(TABLE, USAGE, LocalDate.of(2022, 7, 1));
        for (long number = 0; number < 100; number++) {
            assertThat(again.claim(number, MONTH)).isEqualTo(MONTHS.claim(number, MONTH));
        }
        assertThat(MONTHS.claim(1, MONTH)).isNotEqualTo(MONTHS.claim(2, MONTH));
    }

    @Test
    void anotherMonthHasTheSameActsAndAge() {
        Claim later = MONTHS.claim(7, YearMonth.of(2026, 7));
        Claim earlier = MONTHS.claim(7, MONTH);
        assertThat(later.groups()).isEqualTo(earlier.groups());
        assertThat(later.patient().birthDate().plusYears(-4))
                .isEqualTo(earlier.patient().birthDate());
    }

    @Test
    void actsAreAsFrequentAsInJapan() {
        Map<String, Long> drawn = LongStream.range(0, MANY)
                .mapToObj(number -> MONTHS.claim(number, MONTH))
                .flatMap(claim -> claim.groups().stream())
                .map(group -> group.lines().get(0).code())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        String most = drawn.keySet().stream()
                .max(Comparator.comparing(USAGE::outpatient))
                .orElseThrow();
        assertThat(drawn.get(most))
                .isEqualTo(
                        drawn.values().stream().mapToLong(Long::longValue).max().orElseThrow());
    }
}
