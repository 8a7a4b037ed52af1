package org.santei.engine.copayment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.santei.engine.copayment.InsuranceKind.EMPLOYEE;
import static org.santei.engine.copayment.InsuranceKind.LATE_ELDERLY;
import static org.santei.engine.copayment.InsuranceKind.NATIONAL_HEALTH;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.santei.feetables.copayment.ClaimNotes;
import org.santei.feetables.copayment.HighCostLimits;

class ClaimRecordsTest {

    private static final int UNROUNDED = 10;

    private static ClaimRecord.FundEntry entry(long points, @Nullable Long copay, @Nullable Long base) {
        return new ClaimRecord.FundEntry(points, copay, base);
    }

    @Test
    void whatASumOfTheMonthTakesOffStandsBehindTheInsurance() {
        // 55,000 yen under fund 54: 11,000, of which the patient pays 5,000. 100,000 yen without it: 20,000 - 2,000,
        // and 5,000 more by the sum of the month (高額療養費の計算事例 平成30年8月 事例45).
        ClaimRecord claim = ClaimMonth.born("2018-08", LocalDate.of(1945, 1, 1), EMPLOYEE, "一般", null)
                .national("54", 20, 5_000)
                .visit(5_500, 1)
                .visit(10_000)
                .claim();

        assertThat(claim.type()).isEqualTo("1128");
        assertThat(claim.points()).isEqualTo(15_500);
        assertThat(claim.copayYen()).isEqualTo(11_000 + 18_000 - 5_000);
        assertThat(claim.entries()).containsExactly(Map.entry(0, entry(5_500, 5_000L, 11_000L)));
        assertThat(claim.notes()).containsExactly("29");
        assertThat(claim.payerCodes()).containsExactly(Map.entry(1, "2"), Map.entry(2, "1"));
    }

    @Test
    void withoutALimitNothingStandsBehindTheInsuranceAndFundsStandToTheYen() {
        ClaimRecord claim = ClaimMonth.of("2021-10", EMPLOYEE, 40, "ウ")
                .national("54", 20, 10_000)
                .visit(364, 1)
                .visit(100)
                .claim();

        assertThat(claim.copayYen()).isNull();
        assertThat(claim.entries()).containsExactly(Map.entry(0, entry(364, 728L, null)));
        assertThat(claim.notes()).containsExactly("28");
    }

    @Test
    void aLimitThatIsNoMultipleOfTenStandsToTheYenBesideSharesToTenYen() {
        // 50,000 yen: 15,000. 674,720 yen: 80,100 + 1 % of (674,720 - 267,000) = 84,177.2.
        ClaimRecord claim = ClaimMonth.of("2021-10", EMPLOYEE, 40, "ウ")
                .national("54", 20, 10_000)
                .local(500, ClaimMonth.printed(false))
                .visit(5_001, 1, 2)
                .visit(67_472, 2)
                .claim();

        assertThat(claim.copayYen()).isEqualTo(15_000 + 84_177);
        assertThat(claim.entries())
                .containsExactly(
                        Map.entry(0, entry(5_001, 10_000L, 15_000L)), Map.entry(1, entry(72_473, 1_000L, 84_177L)));
        assertThat(claim.type()).isEqualTo("1132");
        assertThat(claim.payerCodes()).containsExactly(Map.entry(1, "4"), Map.entry(2, "3"));
    }

    @Test
    void onClaimsOfNationalHealthInsuranceASecondFundShowsWhatTheFirstLeavesToo() {
        // Fund 54 leaves 5,000 of 18,000; the second fund takes it and 18,000 more, less 5,000 by the sum of the month.
        ClaimMonth month = ClaimMonth.of("2023-10", NATIONAL_HEALTH, 72, "一般")
                .national("54", 20, 5_000)
                .local(500, ClaimMonth.printed(false))
                .visit(10_000, 1, 2)
                .visit(20_000, 2);

        assertThat(month.claim().copayYen()).isEqualTo(31_000);
        assertThat(month.claim().entries())
                .containsExactly(
                        Map.entry(0, entry(10_000, 5_000L, 18_000L)), Map.entry(1, entry(30_000, 1_000L, 18_000L)));
    }

    @Test
    void onClaimsOfEmployeesInsurersASecondFundShowsWhatFallsUnderItOnly() {
        ClaimRecord claim = ClaimMonth.of("2023-10", EMPLOYEE, 72, "一般")
                .national("54", 20, 5_000)
                .local(500, ClaimMonth.printed(false))
                .visit(10_000, 1, 2)
                .visit(20_000, 2)
                .claim();

        assertThat(claim.copayYen()).isEqualTo(31_000);
        assertThat(claim.entries().get(1)).isEqualTo(entry(30_000, 1_000L, 13_000L));
    }

    @Test
    void whatIsRoundedByPayerAddsUp() {
        // 2,130 yen at 20 %: 426, fund 21 leaves 213. 43,640 yen: 8,728, above the limit of 8,000.
        ClaimRecord claim = ClaimMonth.of("2023-10", NATIONAL_HEALTH, 72, "低所得Ⅱ")
                .national("21", 10, 5_000)
                .national("54", 20, 5_000)
                .visit(213, 1)
                .visit(4_364, 2)
                .claim();

        assertThat(claim.copayYen()).isEqualTo(430 + 8_000);
        assertThat(claim.entries())
                .containsExactly(Map.entry(0, entry(213, 210L, 430L)), Map.entry(1, entry(4_364, 5_000L, 8_000L)));
    }

    @Test
    void theFirstFundDecidesWhetherItsShareIsShown() {
        ClaimMonth month = ClaimMonth.of("2021-10", EMPLOYEE, 40, "ウ")
                .national("54", 20, 10_000)
                .visit(75_390, 1);

        assertThat(month.claim().entries().get(0)).isEqualTo(entry(75_390, 10_000L, null));
        assertThat(month.base(ClaimTerms.BenefitBase.FIRST_APPORTIONED)
                        .claim()
                        .entries()
                        .get(0))
                .isEqualTo(entry(75_390, 10_000L, 84_969L));
    }

    @Test
    void aShareThatTheStateLowersCountsInFullForTheLimitAndTheFunds() {
        ClaimMonth month = ClaimMonth.born("2018-08", LocalDate.of(1944, 4, 1), EMPLOYEE, "一般", null)
                .national("54", 20, 5_000)
                .visit(1_000, 1)
                .visit(8_000);

        assertThat(month.claim().copayYen()).isNull();
        assertThat(month.claim().entries().get(0)).isEqualTo(entry(1_000, 2_000L, null));
        // 2,000 and 18,000 exceed 18,000 by the share of the law, though not by the one that is paid.
        ClaimRecord above = month.visit(1_000).claim();
        assertThat(above.copayYen()).isEqualTo(1_000 + 9_000);
        assertThat(above.entries().get(0)).isEqualTo(entry(1_000, 2_000L, 1_000L));
    }

    @Test
    void aFundThatDoesNotStandOnTheClaimIsToldByACode() {
        FundOnClaim unprinted = new FundOnClaim(Set.of(InsurerSide.NATIONAL), true, true, false, Map.of(), Set.of());
        ClaimRecord alone = ClaimMonth.of("2021-10", EMPLOYEE, 40, null)
                .local(500, unprinted)
                .visit(30_000, 1)
                .claim();
        ClaimMonth beside = ClaimMonth.of("2021-10", EMPLOYEE, 40, "ウ")
                .national("52", 20, 10_000)
                .local(500, unprinted)
                .visit(30_000, 1, 2)
                .visit(5_000, 2);

        assertThat(alone.notes()).containsExactly("01");
        assertThat(alone.type()).isEqualTo("1112");
        assertThat(alone.entries()).isEmpty();
        assertThat(alone.payerCodes()).containsExactly(Map.entry(1, "1"));
        assertThat(beside.claim().notes()).containsExactly("28");
        assertThat(beside.visit(30_000, 2).claim().notes()).containsExactly("01", "28");
    }

    @Test
    void aCertificateOfLongTreatmentIsToldOnceItsLimitIsExceeded() {
        ClaimMonth month =
                ClaimMonth.of("2018-08", EMPLOYEE, 72, "一般").certificate(10_000).visit(5_000, 1);

        assertThat(month.claim().notes()).containsExactly("29");
        assertThat(month.visit(1, 1).claim().notes()).containsExactly("02", "29");
        assertThat(month.claim().copayYen()).isEqualTo(10_000);
        assertThat(month.claim().funds()).containsExactly(0);
        assertThat(month.claim().entries()).isEmpty();
    }

    @Test
    void aCertificateThatTakesTheReliefAwayIsToldAtOnce() {
        assertThat(ClaimMonth.of("2022-10", LATE_ELDERLY, 80, "一般Ⅱ")
                        .certificate(10_000)
                        .visit(4_000, 1)
                        .claim()
                        .notes())
                .containsExactly("02", "41");
    }

    @Test
    void aPatientUnder70WhoShowedNoClassHasNoLimitOnTheClaim() {
        ClaimRecord claim = ClaimMonth.of("2018-08", EMPLOYEE, 40, null)
                .certificate(20_000)
                .visit(28_000, 1)
                .claim();

        assertThat(claim.copayYen()).isNull();
        assertThat(claim.notes()).containsExactly("16");
    }

    @Test
    void aHiddenPartTakesTheWholePatientWhereALimitWasApplied() {
        FundOnClaim hidden = new FundOnClaim(Set.of(InsurerSide.values()), false, false, true, Map.of(), Set.of());
        ClaimMonth month = ClaimMonth.of("2018-08", EMPLOYEE, 40, "ウ")
                .fund("10", FundCategory.APPORTIONED, 5, null, null, LimitHandling.BY_INCOME, hidden)
                .visit(5_000, 1);

        assertThat(month.claim().entries().get(0)).isEqualTo(entry(5_000, null, null));
        // 2,500 under the fund, and 80,100 + 1 % of (400,000 - 267,000).
        assertThat(month.visit(40_000).claim().entries().get(0)).isEqualTo(entry(5_000, 2_500L + 81_430, 15_000L));
    }

    @Test
    void pointsOfEarlierFundsAreTakenOffAFundForEverythingWhereItsTermsSaySo() {
        FundOnClaim less = new FundOnClaim(
                Set.of(InsurerSide.values()), true, true, false, Map.of(), Set.of(InsurerSide.EMPLOYEE));
        ClaimMonth month = ClaimMonth.of("2018-08", EMPLOYEE, 40, "ウ")
                .national("54", 20, 10_000)
                .local(500, less)
                .visit(1_950, 1, 2)
                .visit(50, 2);

        assertThat(month.claim().entries().get(1)).isEqualTo(entry(50, 650L, null));
        assertThat(month.visit(10).claim().entries().get(1)).isEqualTo(entry(2_000, 650L, null));
    }

    @ParameterizedTest
    @EnumSource
    void thePartIsRoundedByTheTermsOfTheFund(ClaimRounding rounding) {
        ClaimRecord claim = ClaimMonth.of("2018-08", EMPLOYEE, 40, "ウ")
                .fund("80", FundCategory.GENERAL, 10, null, null, LimitHandling.BY_INCOME, ClaimMonth.rounded(rounding))
                .visit(213, 1)
                .visit(213, 1)
                .visit(213, 1)
                .claim();

        long expected = switch (rounding) {
            case YEN -> 639;
            case TEN -> 640;
            case TEN_AT_COUNTER -> 630;
        };
        assertThat(claim.entries().get(0)).isEqualTo(entry(639, expected, null));
    }

    @Test
    void aPartOfNothingIsWrittenOrLeftBlankByTheTermsAndAFundWithoutShareIsLeftOut() {
        ClaimMonth month = ClaimMonth.of("2018-08", EMPLOYEE, 40, "ウ")
                .national("54", 0, null)
                .fund(
                        "12",
                        FundCategory.PUBLIC_ASSISTANCE,
                        0,
                        null,
                        null,
                        LimitHandling.LOW_INCOME,
                        ClaimMonth.printed(false))
                .local(500, ClaimMonth.printed(true))
                .visit(100, 1, 3)
                .visit(100, 2);

        assertThat(month.claim().entries())
                .containsExactly(Map.entry(0, entry(100, 0L, null)), Map.entry(1, entry(100, null, null)));
        assertThat(month.claim().funds()).containsExactly(0, 1, 2);
    }

    @Test
    void whatAMunicipalityWaivesDoesNotComeToTheNextFund() {
        // 830 yen under fund 21, which leaves 417, waived. 18,000 yen behind the limit, less 417 by the sum of the
        // month.
        Reduction relief = Reduction.municipalRelief(Set.of("15", "16", "21"));
        ClaimRecord claim = ClaimMonth.born("2018-08", LocalDate.of(1946, 1, 1), NATIONAL_HEALTH, "一般", relief)
                .national("21", 10, 10_000)
                .local(500, ClaimMonth.printed(false))
                .visit(417, 1, 2)
                .visit(11_860, 2)
                .claim();

        assertThat(claim.copayYen()).isEqualTo(830 + 17_580);
        assertThat(claim.entries())
                .containsExactly(Map.entry(0, entry(417, 420L, 830L)), Map.entry(1, entry(12_277, 500L, 17_580L)));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "EMPLOYEE, 40, ウ, false, 1112",
                "EMPLOYEE, 40, ウ, true, 1116",
                "NATIONAL_HEALTH, 3, -, true, 1114",
                "NATIONAL_HEALTH, 72, 一般, true, 1118",
                "EMPLOYEE, 72, 現役並みⅠ, false, 1110",
                "LATE_ELDERLY, 80, 一般, false, 1318",
                "LATE_ELDERLY, 80, 現役並みⅢ, false, 1310",
                "RETIRED, 62, ウ, false, 1412",
                "NONE, 62, -, false, 1202"
            })
    void theKindOfTheClaimTellsSystemPayersAndPerson(
            InsuranceKind kind, int age, @Nullable String incomeClass, boolean family, String type) {
        ClaimMonth month = ClaimMonth.of("2019-04", kind, age, incomeClass).visit(100);
        assertThat((family ? month.family() : month).claim().type()).isEqualTo(type);
    }

    @Test
    void fundsAloneMakeAClaimWithoutPointsOfAnInsurance() {
        ClaimRecord claim = ClaimMonth.of("2019-04", InsuranceKind.NONE, 50, null)
                .fund(
                        "12",
                        FundCategory.PUBLIC_ASSISTANCE,
                        0,
                        null,
                        null,
                        LimitHandling.LOW_INCOME,
                        ClaimMonth.printed(false))
                .fundsAlone(500, 1)
                .claim();

        assertThat(claim.type()).isEqualTo("1212");
        assertThat(claim.points()).isZero();
        assertThat(claim.entries()).containsExactly(Map.entry(0, entry(500, null, null)));
        assertThat(claim.payerCodes()).containsExactly(Map.entry(1, "5"));
    }

    @Test
    void aRecordEndsAtAnOccasion() {
        ClaimMonth month =
                ClaimMonth.of("2019-04", EMPLOYEE, 40, "ウ").visit(100).visit(200);

        assertThat(month.claim(1).points()).isEqualTo(100);
        assertThatIllegalArgumentException().isThrownBy(() -> month.claim(3));
    }

    @Test
    void whatIsNotKnownIsSaid() {
        ClaimMonth known = ClaimMonth.of("2019-04", EMPLOYEE, 72, "一般").visit(100);
        ClaimMonth before = ClaimMonth.of("2018-07", EMPLOYEE, 72, "一般").visit(100);

        assertThat(known.claim().missing()).isEmpty();
        assertThat(before.claim().notes()).isEmpty();
        assertThat(before.claim().missing()).contains("2018-07 の所得区分「一般」のレセプト特記事項");
    }

    @Test
    void everyFundNeedsItsTerms() {
        ClaimMonth month = ClaimMonth.of("2019-04", EMPLOYEE, 40, "ウ")
                .national("54", 20, 10_000)
                .visit(100, 1);
        ClaimRecords records =
                new CopaymentCalculator(new PlainShareLaw(), HighCostLimits.read()).claimRecords(ClaimNotes.read());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> records.record(
                        month.patient(), new ClaimTerms(false, List.of(), ClaimTerms.BenefitBase.POINTS_DIFFER), 1));
    }

    @Property(tries = 1000)
    void theShareOnTheClaimIsTheOneOfTheMonthButForRounding(@ForAll long seed) {
        PatientMonth month = RandomMonths.withFunds(seed);
        CopaymentCalculator calculator = new CopaymentCalculator(new PlainShareLaw(), HighCostLimits.read());
        List<FundOnClaim> terms = IntStream.range(0, month.funds().size())
                .mapToObj(fund -> ClaimMonth.printed(true))
                .toList();
        ClaimRecord claim = calculator
                .claimRecords(ClaimNotes.read())
                .record(
                        month,
                        new ClaimTerms(false, terms, ClaimTerms.BenefitBase.POINTS_DIFFER),
                        month.occasions().size());
        CopaymentMonth paid = calculator.calculate(month);
        long left = paid.patientYen();
        for (int fund = 0; fund < month.funds().size(); fund++) {
            left += month.funds().get(fund).isLongTerm() ? 0 : paid.fundYen().get(fund);
        }

        assertThat(claim.points())
                .isEqualTo(
                        month.occasions().stream().mapToLong(Occasion::points).sum());
        if (claim.copayYen() != null) {
            assertThat(Math.abs(claim.copayYen() - left))
                    .isLessThanOrEqualTo(UNROUNDED * (month.funds().size() + 1L));
        }
    }
}
