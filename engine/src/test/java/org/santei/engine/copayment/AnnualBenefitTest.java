package org.santei.engine.copayment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.santei.feetables.copayment.AgeBand;
import org.santei.feetables.copayment.HighCostLimits;

/** 年間の高額療養費 of 健康保険法施行令第41条の2, and the 年間上限 from 2026-08. */
class AnnualBenefitTest {

    private static final HighCostLimits LIMITS = HighCostLimits.read();
    private static final YearMonth YEAR_OF_2025 = YearMonth.of(2025, 8);
    private static final YearMonth YEAR_OF_2026 = YearMonth.of(2026, 8);

    @Test
    void visitsOfAYearComeTo144000YenAtMost() {
        AnnualBenefit benefit =
                AnnualBenefit.of(YEAR_OF_2025, AgeBand.FROM_70, "一般", true, everyMonth(YEAR_OF_2025, 18_000), LIMITS);
        assertThat(benefit.limitYen()).isEqualTo(144_000);
        assertThat(benefit.benefitYen()).isEqualTo(72_000);
    }

    @Test
    void thereWasNoLimitOfAYearForOtherTreatmentBefore202608() {
        AnnualBenefit benefit =
                AnnualBenefit.of(YEAR_OF_2025, AgeBand.UNDER_70, "ウ", false, everyMonth(YEAR_OF_2025, 80_100), LIMITS);
        assertThat(benefit.limitYen()).isNull();
        assertThat(benefit.benefitYen()).isZero();
    }

    @Test
    void from202608AYearHasALimitOfItsOwn() {
        AnnualBenefit benefit =
                AnnualBenefit.of(YEAR_OF_2026, AgeBand.UNDER_70, "ウ", false, everyMonth(YEAR_OF_2026, 50_000), LIMITS);
        assertThat(benefit.limitYen()).isEqualTo(530_000);
        assertThat(benefit.benefitYen()).isEqualTo(70_000);
        assertThat(benefit.unverified()).singleElement().asString().contains("ウ", "公表資料による");
    }

    /** 健康保険法施行令第42条第10項: the same limit for everybody. */
    @Test
    void visitsOfThoseWithLowIncomeHaveTheSameLimit() {
        AnnualBenefit benefit =
                AnnualBenefit.of(YEAR_OF_2025, AgeBand.FROM_70, "低所得Ⅱ", true, everyMonth(YEAR_OF_2025, 8_000), LIMITS);
        assertThat(benefit.limitYen()).isEqualTo(144_000);
        assertThat(benefit.benefitYen()).isZero();
        assertThat(benefit.unverified()).isEmpty();
    }

    /** 健康保険法施行令第41条の2第1項ただし書. */
    @Test
    void thoseWithTheIncomeOfWorkersHaveNoneForVisits() {
        for (YearMonth year : new YearMonth[] {YEAR_OF_2025, YEAR_OF_2026}) {
            AnnualBenefit benefit =
                    AnnualBenefit.of(year, AgeBand.FROM_70, "現役並みⅠ", true, everyMonth(year, 80_100), LIMITS);
            assertThat(benefit.limitYen()).isNull();
            assertThat(benefit.benefitYen()).isZero();
            assertThat(benefit.missing()).isEmpty();
        }
    }

    @Test
    void aLimitThatTheTableLacksIsSaid() {
        YearMonth year = YearMonth.of(2027, 8);
        AnnualBenefit benefit = AnnualBenefit.of(year, AgeBand.FROM_70, "一般", true, everyMonth(year, 28_000), LIMITS);
        assertThat(benefit.limitYen()).isNull();
        assertThat(benefit.missing()).singleElement().asString().contains("2027-08", "一般");
    }

    @Test
    void visitsHadNoLimitOfAYearBefore201708() {
        YearMonth year = YearMonth.of(2016, 8);
        AnnualBenefit benefit = AnnualBenefit.of(year, AgeBand.FROM_70, "一般", true, everyMonth(year, 12_000), LIMITS);
        assertThat(benefit.limitYen()).isNull();
        assertThat(benefit.missing()).isEmpty();
    }

    @Test
    void aYearBeginsInAugust() {
        assertThatThrownBy(
                        () -> AnnualBenefit.of(YearMonth.of(2026, 4), AgeBand.UNDER_70, "ウ", false, Map.of(), LIMITS))
                .hasMessageContaining("August");
        assertThatThrownBy(() -> AnnualBenefit.of(
                        YEAR_OF_2026, AgeBand.UNDER_70, "ウ", false, Map.of(YearMonth.of(2026, 7), 1L), LIMITS))
                .hasMessageContaining("2026-07");
    }

    private static Map<YearMonth, Long> everyMonth(YearMonth first, long yen) {
        Map<YearMonth, Long> months = new TreeMap<>();
        for (int i = 0; i < 12; i++) {
            months.put(first.plusMonths(i), yen);
        }
        return months;
    }
}
