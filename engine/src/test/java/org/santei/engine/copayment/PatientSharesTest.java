package org.santei.engine.copayment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.santei.engine.claim.Certificate;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.Coverage;
import org.santei.engine.claim.Facility;
import org.santei.engine.claim.FundLimits;
import org.santei.engine.claim.Line;
import org.santei.engine.claim.LineGroup;
import org.santei.engine.claim.LineKind;
import org.santei.engine.claim.Particulars;
import org.santei.engine.claim.Patient;
import org.santei.engine.claim.Payer;
import org.santei.engine.claim.Scheme;
import org.santei.engine.claim.Setting;
import org.santei.engine.claim.Sex;
import org.santei.engine.claim.Waiver;

class PatientSharesTest {

    private static final PatientShares SHARES = PatientShares.packaged(new PlainShareLaw());
    private static final LocalDate ADULT = LocalDate.of(1980, 5, 5);
    private static final LocalDate CHILD = LocalDate.of(2019, 8, 8);
    private static final LocalDate OLD = LocalDate.of(1949, 5, 5);
    private static final Certificate SHOWN_NONE = Certificate.of("01130012").withIncomeClass(Certificate.NONE_SHOWN);
    private static final Certificate CHIBA = Certificate.of("83123067");

    private static Claim claim(LocalDate birthDate, Setting setting, @Nullable Scheme scheme, Certificate... payers) {
        List<Coverage> coverages = new ArrayList<>();
        for (int i = 0; i < payers.length; i++) {
            coverages.add(new Coverage(i == 0 ? Payer.INSURANCE : Payer.ofFund(i), null, null, payers[i]));
        }
        LineGroup group = new LineGroup(
                "12",
                EnumSet.of(Payer.INSURANCE),
                List.of(new Line(1, LineKind.PROCEDURE, "112007410", null)),
                1,
                new TreeMap<>(Map.of(1, 1)),
                null);
        Particulars particulars = scheme == null ? Particulars.NONE : Particulars.NONE.withScheme(scheme);
        return new Claim(
                0,
                "1",
                YearMonth.of(2021, 10),
                setting,
                new Patient(Sex.FEMALE, birthDate),
                Facility.UNKNOWN,
                coverages,
                List.of(),
                List.of(),
                List.of(group),
                particulars);
    }

    private static Claim visits(LocalDate birthDate, Certificate... payers) {
        return claim(birthDate, Setting.OUTPATIENT, null, payers);
    }

    private static Charge charge(int day, long points, Payer... payers) {
        return new Charge(day, Set.copyOf(Arrays.asList(payers)), points);
    }

    private static CopaymentMonth month(ShareAnswer answer) {
        assertThat(answer.missing()).isEmpty();
        return Objects.requireNonNull(answer.month());
    }

    @Test
    void aVisitIsADayAndWhatIsCollectedIsRoundedDayByDay() {
        ShareAnswer answer = SHARES.of(
                visits(ADULT, SHOWN_NONE),
                List.of(
                        charge(9, 73, Payer.INSURANCE),
                        charge(4, 288, Payer.INSURANCE),
                        charge(4, 68, Payer.INSURANCE)));

        CopaymentMonth month = month(answer);
        assertThat(month.occasions())
                .extracting(OccasionShare::number, OccasionShare::patientYen, OccasionShare::tillYen)
                .containsExactly(tuple(1, 1068L, 1070L), tuple(2, 219L, 220L));
        assertThat(month.tillYen()).isEqualTo(1290);
        assertThat(answer.notes()).isEmpty();
    }

    @Test
    void whatIsChargedOnNoDayGoesToTheFirstDayAndTheAnswerSaysSo() {
        ShareAnswer answer = SHARES.of(
                visits(ADULT, SHOWN_NONE), List.of(charge(0, 100, Payer.INSURANCE), charge(7, 288, Payer.INSURANCE)));

        assertThat(Objects.requireNonNull(answer.input()).occasions())
                .extracting(Occasion::date, Occasion::points)
                .containsExactly(tuple(LocalDate.of(2021, 10, 7), 388L));
        assertThat(answer.notes()).singleElement().asString().contains("日のない剤");
    }

    @Test
    void oneDayMayHaveSeveralCombinationsOfPayers() {
        ShareAnswer answer = SHARES.of(
                visits(ADULT, SHOWN_NONE, Certificate.of("54147012").withLimits(FundLimits.ofMonth(5000))),
                List.of(charge(4, 300, Payer.INSURANCE), charge(4, 1000, Payer.INSURANCE, Payer.PUBLIC1)));

        CopaymentMonth month = month(answer);
        assertThat(month.occasions()).extracting(OccasionShare::patientYen).containsExactly(900L, 2000L);
        assertThat(month.fundYen()).containsExactly(1000L);
    }

    @Test
    void aLocalSchemeIsOpenAsLongAsItsRowsDiffer() {
        List<Charge> charges = List.of(charge(4, 560, Payer.INSURANCE, Payer.PUBLIC1));

        assertThat(SHARES.of(visits(CHILD, SHOWN_NONE, CHIBA), charges).missing())
                .containsExactly("公費 83123067 の患者負担（1回・1日・1月の上限額）（payers[].limits）");
        assertThat(month(SHARES.of(visits(CHILD, SHOWN_NONE, CHIBA.withLimits(FundLimits.ofVisit(200))), charges))
                        .tillYen())
                .isEqualTo(200);
    }

    @Test
    void aSchemeOfWhichEveryRowGivesTheSameIsDecidedAndSaidToBeUnverified() {
        ShareAnswer answer = SHARES.of(
                visits(ADULT, SHOWN_NONE, Certificate.of("83136019")),
                List.of(charge(4, 677, Payer.INSURANCE, Payer.PUBLIC1)));

        assertThat(month(answer).patientYen()).isEqualTo(1354);
        assertThat(answer.unverified()).anySatisfy(figure -> assertThat(figure).contains("83136019", "東京都"));
    }

    @Test
    void aFundThatNoTableKnowsIsReckonedWithWhatTheCertificateSays() {
        List<Charge> charges = List.of(charge(4, 560, Payer.INSURANCE, Payer.PUBLIC1));
        Certificate unknown = Certificate.of("99130010");

        assertThat(SHARES.of(visits(ADULT, SHOWN_NONE, unknown), charges).missing())
                .singleElement()
                .asString()
                .contains("99130010", "payers[].limits");
        assertThat(month(SHARES.of(visits(ADULT, SHOWN_NONE, unknown.withLimits(FundLimits.ofVisit(500))), charges))
                        .tillYen())
                .isEqualTo(500);
    }

    @Test
    void aMedicalTicketIsNeverGuessed() {
        List<Charge> charges = List.of(charge(4, 569, Payer.INSURANCE, Payer.PUBLIC1));
        Certificate welfare = Certificate.of("12131017");

        assertThat(SHARES.of(visits(ADULT, SHOWN_NONE, welfare), charges).missing())
                .singleElement()
                .asString()
                .contains("本人支払額");
        assertThat(month(SHARES.of(visits(ADULT, SHOWN_NONE, welfare.withLimits(FundLimits.ofMonth(0))), charges))
                        .tillYen())
                .isZero();
        assertThat(month(SHARES.of(visits(ADULT, SHOWN_NONE, welfare.withLimits(FundLimits.ofMonth(1000))), charges))
                        .tillYen())
                .isEqualTo(1000);
    }

    @Test
    void anUnknownClassOfIncomeMattersOnlyWhereALimitCanBeReached() {
        Certificate unknown = Certificate.of("01130012");

        assertThat(month(SHARES.of(visits(ADULT, unknown), List.of(charge(4, 5000, Payer.INSURANCE))))
                        .tillYen())
                .isEqualTo(15_000);
        assertThat(SHARES.of(visits(ADULT, unknown), List.of(charge(4, 20_000, Payer.INSURANCE)))
                        .missing())
                .containsExactly("所得区分（payers[].incomeClass）");
    }

    @ParameterizedTest
    @CsvSource({"ウ, 50000, 82430", "ウ, 20000, 60000", "オ, 20000, 35400", "none, 50000, 150000"})
    void theLimitOfAShownClassHolds(String incomeClass, long points, long yen) {
        Claim claim = visits(ADULT, Certificate.of("01130012").withIncomeClass(incomeClass));

        assertThat(month(SHARES.of(claim, List.of(charge(4, points, Payer.INSURANCE))))
                        .patientYen())
                .isEqualTo(yen);
    }

    @Test
    void from70YearsOnTheClassDecidesTheShare() {
        List<Charge> charges = List.of(charge(4, 500, Payer.INSURANCE));
        Certificate unknown = Certificate.of("01130012");

        assertThat(SHARES.of(visits(OLD, unknown), charges).missing()).containsExactly("所得区分（payers[].incomeClass）");
        assertThat(month(SHARES.of(visits(OLD, unknown.withIncomeClass("一般")), charges))
                        .tillYen())
                .isEqualTo(1000);
        assertThat(month(SHARES.of(visits(OLD, unknown.withIncomeClass("現役並みⅢ")), charges))
                        .tillYen())
                .isEqualTo(1500);
        assertThat(month(SHARES.of(visits(OLD, unknown.withIncomeClass(Certificate.LOW_INCOME)), charges))
                        .tillYen())
                .isEqualTo(1000);
    }

    @Test
    void whetherItIsLateElderlyInsuranceIsAskedOfThoseWhoCanHaveIt() {
        List<Charge> charges = List.of(charge(4, 500, Payer.INSURANCE));
        LocalDate in1955 = LocalDate.of(1955, 5, 5);

        assertThat(SHARES.of(visits(in1955, Certificate.UNKNOWN), charges).missing())
                .containsExactly("適用される制度（scheme）");
        assertThat(month(SHARES.of(
                                claim(
                                        in1955,
                                        Setting.OUTPATIENT,
                                        Scheme.LATE_ELDERLY,
                                        Certificate.UNKNOWN.withIncomeClass("一般")),
                                charges))
                        .tillYen())
                .isEqualTo(500);
    }

    @Test
    void aStatedBenefitThatDoesNotFitIsAsked() {
        Certificate nine = new Certificate("138057", Certificate.NONE_SHOWN, false, null, 90, null, FundLimits.UNKNOWN);

        assertThat(SHARES.of(visits(ADULT, nine), List.of(charge(4, 500, Payer.INSURANCE)))
                        .missing())
                .singleElement()
                .asString()
                .contains("給付割合 90％", "70％");
    }

    @Test
    void whatTheInsurerWaivesIsNotCollected() {
        List<Charge> charges = List.of(charge(4, 500, Payer.INSURANCE));
        List<Charge> twice = List.of(charge(4, 500, Payer.INSURANCE), charge(5, 500, Payer.INSURANCE));

        assertThat(month(SHARES.of(visits(ADULT, waived(Waiver.Kind.EXEMPT, null, null)), charges))
                        .tillYen())
                .isZero();
        assertThat(month(SHARES.of(visits(ADULT, waived(Waiver.Kind.REDUCED, 50, null)), twice))
                        .tillYen())
                .isEqualTo(1500 + 1500 - 1500);
        assertThat(month(SHARES.of(visits(ADULT, waived(Waiver.Kind.REDUCED, null, 700)), charges))
                        .tillYen())
                .isEqualTo(800);
        assertThat(SHARES.of(visits(ADULT, waived(Waiver.Kind.REDUCED, null, 700)), twice)
                        .missing())
                .singleElement()
                .asString()
                .contains("減免");
    }

    private static Certificate waived(Waiver.Kind kind, @Nullable Integer percent, @Nullable Integer yen) {
        return SHOWN_NONE.withWaiver(new Waiver(kind, percent, yen));
    }

    @Test
    void aCertificateOfLongTreatmentIsAskedForItsTreatmentOnlyWhereItMatters() {
        Certificate longTerm =
                new Certificate("01130012", Certificate.NONE_SHOWN, false, 10_000, null, null, FundLimits.UNKNOWN);

        assertThat(month(SHARES.of(visits(ADULT, longTerm), List.of(charge(4, 3000, Payer.INSURANCE))))
                        .tillYen())
                .isEqualTo(9000);
        assertThat(SHARES.of(visits(ADULT, longTerm), List.of(charge(4, 30_000, Payer.INSURANCE)))
                        .missing())
                .containsExactly("特定疾病療養受療証の対象となる診療（payers[].longTermForAll）");
    }

    @Test
    void aFundWithoutANumberIsAsked() {
        assertThat(SHARES.of(
                                visits(ADULT, SHOWN_NONE, Certificate.UNKNOWN),
                                List.of(charge(4, 500, Payer.INSURANCE, Payer.PUBLIC1)))
                        .missing())
                .containsExactly("公費1の負担者番号（payers[].number）");
    }
}
