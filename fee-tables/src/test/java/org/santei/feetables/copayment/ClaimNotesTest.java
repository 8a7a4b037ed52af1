package org.santei.feetables.copayment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimNotesTest {

    private static final ClaimNotes NOTES = ClaimNotes.read();
    private static final HighCostLimits LIMITS = HighCostLimits.read();
    private static final YearMonth MONTH = YearMonth.of(2026, 6);

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2014-12, false, UNDER_70, 一般B, 18",
                "2015-01, false, UNDER_70, 一般B, -",
                "2015-01, false, UNDER_70, ア, 26",
                "2018-07, false, FROM_70, 一般, -",
                "2018-08, false, FROM_70, 一般, 29",
                "2018-08, false, FROM_70, 現役並みⅢ, 26",
                "2018-08, true, FROM_70, 低所得Ⅰ, 30",
                "2022-09, true, FROM_70, 一般, 29",
                "2022-10, true, FROM_70, 一般, 42",
                "2022-10, true, FROM_70, 一般Ⅱ, 41",
                "2022-10, false, FROM_70, 一般, 29",
                "2022-10, false, FROM_70, 一般Ⅱ, -"
            })
    void theCodeOfAClassDependsOnMonthInsuranceAndAge(
            String month, boolean lateElderly, AgeBand age, String incomeClass, @Nullable String code) {
        assertThat(NOTES.incomeClass(YearMonth.parse(month), lateElderly, age, incomeClass))
                .isEqualTo(code);
    }

    @Test
    void everyClassUnder70ThatHasALimitHasACode() {
        assertThat(LIMITS.classes(MONTH, AgeBand.UNDER_70).stream().filter(name -> name.length() == 1))
                .hasSize(5)
                .allSatisfy(name -> assertThat(NOTES.incomeClass(MONTH, false, AgeBand.UNDER_70, name))
                        .isNotNull());
    }

    @Test
    void certificatesAreToldApartByTheirLimit() {
        assertThat(NOTES.certificate(MONTH, 10_000)).isEqualTo("02");
        assertThat(NOTES.certificate(MONTH, 20_000)).isEqualTo("16");
        assertThat(NOTES.certificate(MONTH, 5_000)).isNull();
    }

    @Test
    void aFundThatDoesNotStandOnTheClaimHasItsCode() {
        assertThat(NOTES.unprintedFund(MONTH)).isEqualTo("01");
        assertThat(NOTES.unprintedFund(YearMonth.of(2006, 9))).isNull();
    }
}
