package org.santei.engine.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ClaimSizeTest {

    @ParameterizedTest
    @CsvSource({
        "300, 31, false",
        "401, 31, false",
        "402, 31, true",
        "2236, 1, false",
        "2237, 1, true",
        "2236, 0, false",
        "2237, 0, true",
        "5000, 31, true"
    })
    void pairsOfLinesOnTheSameDaysAreCounted(int lines, int days, boolean tooLarge) {
        SortedMap<Integer, Integer> times = new TreeMap<>();
        IntStream.rangeClosed(1, days).forEach(day -> times.put(day, 1));
        List<Line> all = IntStream.rangeClosed(1, lines)
                .mapToObj(number -> new Line(number, LineKind.PROCEDURE, "199999999", null, null))
                .toList();
        YearMonth month = YearMonth.of(2026, 7);
        Claim claim = new Claim(
                0,
                "",
                month,
                Setting.OUTPATIENT,
                new Patient(Sex.MALE, LocalDate.of(1990, 1, 1)),
                Facility.UNKNOWN,
                List.of(new Coverage(Payer.INSURANCE, null, null, Certificate.UNKNOWN)),
                List.of(),
                List.of(),
                List.of(new LineGroup("60", Set.of(Payer.INSURANCE), all, Math.max(1, days), times, null)));

        assertThat(ClaimSize.isTooLarge(claim)).isEqualTo(tooLarge);
    }
}
