package org.santei.engine.copayment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.santei.feetables.copayment.AgeBand;
import org.santei.feetables.copayment.HighCostLimits;

class FundPartTest {

    private static CopaymentMonth calculate(String incomeClass, List<PublicFund> funds, List<Occasion> occasions) {
        return new CopaymentCalculator(new PlainShareLaw(), HighCostLimits.read())
                .calculate(new PatientMonth(
                        YearMonth.of(2023, 8),
                        LocalDate.of(1941, 6, 12),
                        "28",
                        true,
                        List.of(new Insured(
                                InsuranceKind.LATE_ELDERLY,
                                null,
                                false,
                                AgeBand.FROM_70,
                                incomeClass,
                                false,
                                false,
                                null)),
                        funds,
                        new Practice(Set.of(InsurerSide.values()), true, Practice.TillRounding.YEN),
                        List.of(),
                        occasions));
    }

    private static PublicFund fund(
            @Nullable String law,
            FundCategory category,
            @Nullable Integer percent,
            @Nullable Integer day,
            @Nullable Integer month,
            boolean patientFirst) {
        return new PublicFund(
                law,
                new FundTerms(
                        category,
                        percent,
                        null,
                        day,
                        month,
                        null,
                        null,
                        CountRule.ALL,
                        false,
                        Map.of(InsurerSide.NATIONAL, LimitHandling.GENERAL),
                        patientFirst,
                        Set.of(),
                        Set.of(),
                        ReliefScope.NONE,
                        LocalTerms.NONE),
                false,
                false,
                false);
    }

    private static Occasion visit(int number, long points, Integer... funds) {
        return new Occasion(
                number, LocalDate.of(2023, 8, number), points, 0, List.of(funds), VisitKind.UNKNOWN, number, true);
    }

    @Test
    void aFundThatCollectsFromThePatientFirstLeavesNoMoreThanTheShareOfTheVisit() {
        // 20 % of 8,510 yen: 1,702, of which 600 are the patient's. 20 % of 2,130 yen: 426, less than 600.
        CopaymentMonth month = calculate(
                "一般Ⅱ",
                List.of(fund("59", FundCategory.GENERAL, null, 600, null, true)),
                List.of(visit(1, 851, 0), visit(2, 213, 0)));

        assertThat(month.occasions()).extracting(OccasionShare::patientYen).containsExactly(600L, 426L);
        assertThat(month.fundYen()).containsExactly(1_102L);
    }

    @Test
    void underACertificateByVisitAFundPaysWhatIsLeftOnceTheSumOfTheMonthIsReached() {
        // 10 % of 49,660 yen: 4,966, of the 5,000 that fund 15 leaves in a month. With 4,270 without it 8,000 are
        // reached.
        CopaymentMonth month = calculate(
                "低所得Ⅱ",
                List.of(
                        fund(null, FundCategory.LONG_TERM, null, null, 10_000, false),
                        fund("15", FundCategory.APPORTIONED, 10, null, 5_000, false)),
                List.of(visit(1, 4_966, 0, 1), visit(2, 4_270), visit(3, 2_716, 0, 1)));

        assertThat(month.occasions()).extracting(OccasionShare::patientYen).containsExactly(4_966L, 4_270L, 0L);
        assertThat(month.occasions().get(1).correction()).isNotNull();
        assertThat(month.occasions().get(2).correction()).isNull();
        assertThat(month.fundYen()).containsExactly(0L, 2_716L);
        assertThat(month.patientYen()).isEqualTo(8_000);
    }
}
