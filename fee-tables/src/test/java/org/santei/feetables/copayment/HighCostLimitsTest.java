package org.santei.feetables.copayment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HighCostLimitsTest {

    private static final HighCostLimits LIMITS = HighCostLimits.read();

    @ParameterizedTest
    @CsvSource({
        // month, age, class, outpatient, cost, multiple, halved, limit
        "2014-12, UNDER_70, 一般B,   true,  300000,  false, false,  80430",
        "2014-12, UNDER_70, 上位A,   true,  600000,  false, false, 151000",
        "2015-01, UNDER_70, ウ,      true,  364520,  false, false,  81075",
        "2026-07, UNDER_70, ウ,      true,  1000000, false, false,  87430",
        "2026-08, UNDER_70, ウ,      true,  1000000, false, false,  92940",
        "2026-07, UNDER_70, ア,      false, 1000000, true,  false, 140100",
        "2026-08, UNDER_70, ア,      false, 1000000, false, false, 271290",
        "2026-08, UNDER_70, イ,      false, 1000000, false, false, 183130",
        "2026-08, UNDER_70, エ,      false, 1000000, false, false,  61500",
        "2018-07, FROM_70,  一般,    true,  500000,  false, false,  14000",
        "2018-08, FROM_70,  一般,    true,  500000,  false, false,  18000",
        "2026-07, FROM_70,  一般,    true,  500000,  false, true,    9000",
        "2026-08, FROM_70,  一般,    true,  500000,  false, false,  22000",
        "2026-07, FROM_70,  一般,    false, 500000,  true,  false,  44400",
        "2026-07, FROM_70,  低所得Ⅱ, true,  500000,  false, false,   8000",
        "2026-08, FROM_70,  低所得Ⅱ, true,  500000,  false, false,  11000",
        "2026-08, FROM_70,  低所得Ⅰ, true,  500000,  false, false,   8000",
        "2018-08, FROM_70,  現役並みⅢ, true, 248000, true,  true,   70050",
        "2018-08, FROM_70,  現役並みⅠ, true, 303000, false, true,   41745",
    })
    void theMonthTheAgeAndTheClassDecide(
            YearMonth month,
            AgeBand age,
            String incomeClass,
            boolean outpatient,
            long cost,
            boolean multiple,
            boolean halved,
            long yen) {
        HighCostLimit limit = Objects.requireNonNull(LIMITS.find(month, age, incomeClass, outpatient));
        assertThat(limit.yen(cost, multiple, halved)).isEqualTo(yen);
    }

    @ParameterizedTest
    @CsvSource({"2022-09, 0", "2022-10, 8000", "2025-09, 8000", "2025-10, 0"})
    void theReliefHeldForThreeYears(YearMonth month, long yen) {
        HighCostLimit relief = LIMITS.relief(month, "一般Ⅱ");
        assertThat(relief == null ? 0 : relief.yen(50_000, false, true)).isEqualTo(yen);
    }

    @Test
    void halfAYenOfTheCostAboveIsRoundedUp() {
        HighCostLimit limit = Objects.requireNonNull(LIMITS.find(YearMonth.of(2026, 7), AgeBand.UNDER_70, "ウ", true));
        assertThat(limit.yen(267_049, false, false)).isEqualTo(80_100);
        assertThat(limit.yen(267_050, false, false)).isEqualTo(80_101);
    }

    @Test
    void whatIsNotKnownHasNoRow() {
        assertThat(LIMITS.find(YearMonth.of(2026, 7), AgeBand.FROM_70, "特定給付対象療養", true))
                .isNotNull();
        assertThat(LIMITS.find(YearMonth.of(2026, 8), AgeBand.FROM_70, "特定給付対象療養", true))
                .isNull();
        assertThat(LIMITS.find(YearMonth.of(2026, 7), AgeBand.UNDER_70, "上位A", true))
                .isNull();
        assertThat(LIMITS.find(YearMonth.of(2006, 9), AgeBand.UNDER_70, "一般B", true))
                .isNull();
    }

    @Test
    void figuresThatAreNotReadInTheLawSaySo() {
        HighCostLimit stage = Objects.requireNonNull(LIMITS.find(YearMonth.of(2027, 8), AgeBand.UNDER_70, "ア①", true));
        assertThat(stage.grounds().verification()).isEqualTo(Verification.UNVERIFIED);
        assertThat(stage.doubt()).hasValueSatisfying(doubt -> assertThat(doubt).contains("ア①", "未確認"));
        HighCostLimit law = Objects.requireNonNull(LIMITS.find(YearMonth.of(2026, 7), AgeBand.UNDER_70, "ア", true));
        assertThat(law.grounds().verification()).isEqualTo(Verification.VERIFIED);
        assertThat(law.doubt()).isEmpty();
    }
}
