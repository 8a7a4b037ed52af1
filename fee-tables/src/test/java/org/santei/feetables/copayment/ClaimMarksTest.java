package org.santei.feetables.copayment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimMarksTest {

    private static final ClaimMarks MARKS = ClaimMarks.read();
    private static final ClaimNotes NOTES = ClaimNotes.read();
    private static final HighCostLimits LIMITS = HighCostLimits.read();

    /** What is read from a claim is what would be written on it, and has a limit. */
    @ParameterizedTest
    @CsvSource({"2018-10", "2021-10", "2022-10", "2024-06", "2026-06"})
    void theMarkOfAClassTellsTheClass(String text) {
        YearMonth month = YearMonth.parse(text);
        int compared = 0;
        for (AgeBand age : AgeBand.values()) {
            for (String incomeClass : LIMITS.classes(month, age)) {
                for (boolean late : age == AgeBand.FROM_70 ? new boolean[] {false, true} : new boolean[] {false}) {
                    String code = NOTES.incomeClass(month, late, age, incomeClass);
                    if (code != null) {
                        ClaimPerson person = age == AgeBand.UNDER_70
                                ? ClaimPerson.UNDER_70
                                : late ? ClaimPerson.LATE_ELDERLY : ClaimPerson.FROM_70;
                        ClaimMark mark = Objects.requireNonNull(MARKS.find(person, code, month.atDay(1)), code);
                        assertThat(incomeClass).startsWith(Objects.requireNonNull(mark.incomeClass()));
                        compared++;
                    }
                }
            }
        }
        assertThat(compared).isGreaterThan(10);
    }

    @Test
    void theMarkOfACertificateTellsItsLimit() {
        YearMonth month = YearMonth.of(2021, 10);
        for (int yen : new int[] {10_000, 20_000}) {
            String code = Objects.requireNonNull(NOTES.certificate(month, yen));
            ClaimMark mark = Objects.requireNonNull(MARKS.find(ClaimPerson.UNDER_70, code, month.atDay(1)));
            assertThat(mark.longTermYen()).isEqualTo(yen);
        }
    }
}
