package org.santei.engine.copayment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.santei.engine.claim.Certificate;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.FundLimits;
import org.santei.engine.claim.Payer;

/** The share of a stay: collected for the month, limited by the limits of the household. */
class PatientSharesOfStayTest {

    private static final PatientShares SHARES = PatientShares.packaged(new PlainShareLaw());
    private static final LocalDate ADULT = LocalDate.of(1980, 5, 5);
    private static final LocalDate CHILD = LocalDate.of(2019, 8, 8);
    private static final LocalDate OLD = LocalDate.of(1949, 5, 5);
    private static final Certificate INSURED = Certificate.of("01130012");
    private static final Certificate SHOWN_NONE = INSURED.withIncomeClass(Certificate.NONE_SHOWN);

    private static Claim stay(LocalDate birthDate, @Nullable Integer days, Certificate... payers) {
        return StayClaims.of(YearMonth.of(2021, 10), birthDate, days, payers);
    }

    private static Charge charge(int day, long points, Payer... payers) {
        return new Charge(day, Set.copyOf(Arrays.asList(payers)), points);
    }

    private static CopaymentMonth month(ShareAnswer answer) {
        assertThat(answer.missing()).isEmpty();
        return Objects.requireNonNull(answer.month());
    }

    /** 健康保険法第75条 rounds what is paid, and a stay is paid for the month: 1,068.9 + 218.9 yen a day would come to 1,290. */
    @Test
    void aStayIsCollectedAndRoundedOnceForTheMonth() {
        CopaymentMonth month = month(SHARES.of(
                stay(ADULT, 2, SHOWN_NONE),
                List.of(
                        charge(4, 288, Payer.INSURANCE),
                        charge(4, 68, Payer.INSURANCE),
                        charge(5, 71, Payer.INSURANCE),
                        charge(6, 2, Payer.INSURANCE))));

        assertThat(month.occasions()).hasSize(1);
        assertThat(month.patientYen()).isEqualTo(1287);
        assertThat(month.tillYen()).isEqualTo(1290);
    }

    @ParameterizedTest
    @CsvSource({"一般, 57600", "低所得Ⅱ, 24600", "低所得Ⅰ, 15000"})
    void from70YearsOnTheLimitIsThatOfTheHousehold(String incomeClass, long yen) {
        assertThat(month(SHARES.of(
                                stay(OLD, null, INSURED.withIncomeClass(incomeClass)),
                                List.of(charge(1, 50_000, Payer.INSURANCE))))
                        .patientYen())
                .isEqualTo(yen);
    }

    @Test
    void theLimitOfAFollowingMonthIsLower() {
        Certificate fourth = new Certificate("01130012", "ウ", true, null, null, null, FundLimits.UNKNOWN);

        assertThat(month(SHARES.of(stay(ADULT, null, fourth), List.of(charge(1, 50_000, Payer.INSURANCE))))
                        .patientYen())
                .isEqualTo(44_400);
    }

    @Test
    void inTheMonthOfThe75thBirthdayLimitsAreHalved() {
        LocalDate turning = LocalDate.of(1946, 10, 15);

        assertThat(month(SHARES.of(
                                stay(turning, null, INSURED.withIncomeClass("一般")),
                                List.of(charge(1, 50_000, Payer.INSURANCE))))
                        .patientYen())
                .isEqualTo(28_800);
    }

    @Test
    void theCertificateOfLongTreatmentHoldsWhereAllTreatmentComesToTheSame() {
        Certificate longTerm =
                new Certificate("01130012", Certificate.NONE_SHOWN, false, 10_000, null, null, FundLimits.UNKNOWN);

        assertThat(month(SHARES.of(stay(ADULT, null, longTerm), List.of(charge(4, 3000, Payer.INSURANCE))))
                        .patientYen())
                .isEqualTo(9000);
        assertThat(SHARES.of(stay(ADULT, null, longTerm), List.of(charge(4, 30_000, Payer.INSURANCE)))
                        .missing())
                .containsExactly("特定疾病療養受療証の対象となる診療（payers[].longTermForAll）");
    }

    @Test
    void aFundOfVisitsAloneIsNoneOfAStay() {
        List<Charge> charges = List.of(charge(4, 3000, Payer.INSURANCE, Payer.PUBLIC1));

        assertThat(SHARES.of(stay(ADULT, null, SHOWN_NONE, Certificate.of("21136015")), charges)
                        .missing())
                .singleElement()
                .asString()
                .contains("21136015");
    }

    @Test
    void aNationalFundOfStaysPaysBehindTheInsurance() {
        Certificate fund = Certificate.of("54136015").withLimits(FundLimits.ofMonth(10_000));
        CopaymentMonth month = month(SHARES.of(
                stay(ADULT, null, INSURED.withIncomeClass("ウ"), fund),
                List.of(charge(4, 50_000, Payer.INSURANCE, Payer.PUBLIC1), charge(4, 1_000, Payer.INSURANCE))));

        // 80,100 + (500,000 - 267,000) x 1 % = 82,430; the fund leaves 10,000 of it, beside 30 % of 10,000.
        assertThat(month.fundYen()).containsExactly(72_430L);
        assertThat(month.patientYen()).isEqualTo(13_000);
    }

    @Test
    void aLimitOfADayCountsForTheDaysOfTheStay() {
        Certificate told = Certificate.of("99130010").withLimits(new FundLimits(null, null, 300, null, null, null));
        List<Charge> charges = List.of(
                charge(4, 3000, Payer.INSURANCE, Payer.PUBLIC1),
                charge(5, 2000, Payer.INSURANCE, Payer.PUBLIC1),
                charge(5, 500, Payer.INSURANCE, Payer.PUBLIC1));

        assertThat(month(SHARES.of(stay(CHILD, null, SHOWN_NONE, told), charges))
                        .tillYen())
                .isEqualTo(600);
        assertThat(month(SHARES.of(stay(CHILD, 12, SHOWN_NONE, told), charges)).tillYen())
                .as("days that the claim states")
                .isEqualTo(3600);
        assertThat(SHARES.of(
                                stay(CHILD, null, SHOWN_NONE, told),
                                List.of(charge(0, 3000, Payer.INSURANCE, Payer.PUBLIC1)))
                        .missing())
                .as("no days")
                .singleElement()
                .asString()
                .contains("99130010", "入院の患者負担");
    }

    @Test
    void whatALimitOfAVisitMeansForAStayIsAsked() {
        Certificate told = Certificate.of("99130010").withLimits(FundLimits.ofVisit(300));

        assertThat(SHARES.of(
                                stay(CHILD, null, SHOWN_NONE, told),
                                List.of(charge(4, 3000, Payer.INSURANCE, Payer.PUBLIC1)))
                        .missing())
                .singleElement()
                .asString()
                .contains("99130010", "1日・1月の上限額");
    }

    @Test
    void aLocalSchemeIsReadInItsColumnsOfStays() {
        // 東京都 83: 20 percent of visits and of stays alike.
        assertThat(month(SHARES.of(
                                stay(ADULT, null, SHOWN_NONE, Certificate.of("83136019")),
                                List.of(charge(4, 677, Payer.INSURANCE, Payer.PUBLIC1))))
                        .patientYen())
                .isEqualTo(1354);
    }
}
