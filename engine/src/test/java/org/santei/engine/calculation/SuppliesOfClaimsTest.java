package org.santei.engine.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.Coverage;
import org.santei.engine.claim.Facility;
import org.santei.engine.claim.Line;
import org.santei.engine.claim.LineGroup;
import org.santei.engine.claim.LineKind;
import org.santei.engine.claim.Patient;
import org.santei.engine.claim.Payer;
import org.santei.engine.claim.Setting;
import org.santei.engine.claim.Sex;
import org.santei.engine.facts.ClaimIndex;
import org.santei.engine.rulebase.NoRules;
import org.santei.engine.rulebase.RuleBase;
import org.santei.feetables.FeeTable;
import org.santei.feetables.FeeTableReader;

/** Claims with real codes and the prices of their day; no rule but those of Java. */
class SuppliesOfClaimsTest {

    private static final FeeTable TABLE = new FeeTableReader().readPackaged();
    private static final LocalDate DAY = LocalDate.of(2024, 3, 5);
    private static final LocalDate ADULT = LocalDate.of(1980, 1, 1);

    private static final String TABLET_10_10 = "620098801";
    private static final String TABLET_15_00 = "612140443";
    private static final String TABLET_15_10 = "612140554";
    private static final String TABLET_35_00 = "620006796";
    private static final String INHALANT_28_20 = "621556501";
    private static final String INHALANT_18_40 = "620009062";
    private static final String NEBULISER_12 = "140022710";
    private static final String SMALL_CYLINDER = "739230000";
    private static final String CORRECTION = "770020070";
    private static final String PRESSURE = "770030070";
    private static final String FILM_62 = "700080000";
    private static final String INFANT_FILM = "799990070";
    private static final String CATHETER_1790 = "710010004";

    /** A line as code, quantity and unit price with blanks between. */
    private static Line line(int number, String text) {
        String[] part = text.split(" ", -1);
        LineKind kind = switch (part[0].charAt(0)) {
            case '6' -> LineKind.DRUG;
            case '7' -> LineKind.MATERIAL;
            default -> LineKind.PROCEDURE;
        };
        return new Line(number, kind, part[0], decimal(part, 1), decimal(part, 2));
    }

    private static @Nullable BigDecimal decimal(String[] part, int index) {
        return part.length > index ? new BigDecimal(part[index]) : null;
    }

    private static Calculation calculate(LocalDate day, LocalDate birth, String section, int count, String... lines) {
        List<Line> members = new ArrayList<>();
        for (String line : lines) {
            members.add(line(members.size() + 1, line));
        }
        TreeMap<Integer, Integer> days = new TreeMap<>(Map.of(day.getDayOfMonth(), count));
        YearMonth month = YearMonth.from(day);
        Claim claim = new Claim(
                0,
                "1",
                month,
                Setting.OUTPATIENT,
                new Patient(Sex.FEMALE, birth),
                Facility.UNKNOWN,
                List.of(new Coverage(Payer.INSURANCE, null)),
                List.of(),
                List.of(),
                List.of(new LineGroup(section, Set.of(Payer.INSURANCE), members, count, days, null)));
        RuleBase rules = NoRules.of(month);
        ClaimIndex index = new ClaimIndex(claim, TABLE, rules.codeSets());
        Judgement judgement = new Judgement(index, List.of(), rules, Question.VERIFY);
        return new Report(
                        index,
                        new org.santei.engine.tables.ClaimTables(
                                index, new org.santei.engine.tables.RelatedCodes(TABLE)),
                        rules,
                        List.of(),
                        judgement,
                        Question.VERIFY,
                        null,
                        null,
                        null)
                .write();
    }

    private static Calculation calculate(String section, int count, String... lines) {
        return calculate(DAY, ADULT, section, count, lines);
    }

    private static GroupResult group(Calculation calculation) {
        return calculation.groups().get(0);
    }

    private static void assertPaid(Calculation calculation, int points, int total) {
        assertThat(group(calculation).outcome()).isEqualTo(Outcome.PAID);
        assertThat(group(calculation).points()).isEqualTo(points);
        assertThat(calculation.totalPoints()).isEqualTo(total);
        assertThat(calculation.complete()).isTrue();
        assertThat(calculation.findings()).isEmpty();
        assertThat(calculation.notCompared()).isEmpty();
    }

    @Test
    void aTabletOfADayIsPaidForEachDay() {
        Calculation answer = calculate("21", 7, TABLET_10_10 + " 3");

        assertPaid(answer, 3, 21);
        assertThat(group(answer).lines())
                .containsExactly(new LineResult(TABLET_10_10, Outcome.PAID, CommonRules.DRUG_POINTS, ""));
        assertThat(answer.sections()).containsExactly(Map.entry("21", 21));
    }

    @ParameterizedTest(name = "section {0}: 15 yen are {1} points, and 15.10 yen {2}")
    @CsvSource({"21, 1, 2", "22, 1, 2", "23, 1, 2", "31, 1, 2", "33, 1, 2"})
    void medicationAndInjectionPayTheLeast(String section, int least, int more) {
        assertPaid(calculate(section, 2, TABLET_15_00 + " 1"), least, 2 * least);
        assertPaid(calculate(section, 2, TABLET_15_10 + " 1"), more, 2 * more);
    }

    @ParameterizedTest(name = "section {0}: 15 yen are not paid (DR-08)")
    @CsvSource({"14", "40", "50", "54", "60", "70", "80"})
    void otherPartsDoNotPayTheLeast(String section) {
        Calculation answer = calculate(section, 1, TABLET_15_00 + " 1");

        assertThat(group(answer).outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(group(answer).points()).isEqualTo(0);
        assertThat(answer.totalPoints()).isEqualTo(0);
        assertThat(answer.findings()).hasSize(1);
        assertThat(answer.findings().get(0).message()).contains("15円以下", "注1");
        assertPaid(calculate(section, 1, TABLET_15_10 + " 1"), 2, 2);
    }

    @Test
    void aSectionOfWhichNoClauseSpeaksIsUndecidedAtTheLeastOnly() {
        assertThat(group(calculate("12", 1, TABLET_15_00 + " 1")).outcome()).isEqualTo(Outcome.UNDECIDED);
        assertPaid(calculate("12", 1, TABLET_35_00 + " 1"), 3, 3);
    }

    @Test
    void aTreatmentAndItsDrugsAreAddedUp() {
        // CL-28: 12 points, and the drugs of one time rounded once: 18.40 + 28.20 = 46.60 yen, 5 points.
        assertPaid(calculate("40", 2, NEBULISER_12, INHALANT_18_40 + " 1", INHALANT_28_20 + " 1"), 17, 34);
    }

    @Test
    void aTreatmentIsPaidWhenItsDrugIsNot() {
        Calculation answer = calculate("40", 1, NEBULISER_12, TABLET_15_00 + " 1");

        assertThat(group(answer).outcome()).isEqualTo(Outcome.PAID);
        assertThat(group(answer).points()).isEqualTo(12);
        assertThat(group(answer).lines())
                .extracting(LineResult::outcome)
                .containsExactly(Outcome.PAID, Outcome.REFUSED);
        assertThat(answer.totalPoints()).isEqualTo(12);
        assertThat(answer.findings()).hasSize(1);
    }

    @Test
    void groupsAreNotMerged() {
        assertPaid(calculate("21", 1, TABLET_10_10 + " 1", TABLET_15_00 + " 1"), 3, 3);
        assertPaid(calculate("21", 1, TABLET_10_10 + " 1"), 1, 1);
        assertPaid(calculate("21", 1, TABLET_15_00 + " 1"), 1, 1);
    }

    @Test
    void materialsAreAddedUp() {
        assertPaid(calculate("40", 1, NEBULISER_12, CATHETER_1790 + " 1"), 12 + 179, 191);
    }

    @Test
    void oxygenIsCorrected() {
        // 2.36 x 24.3 = 57.348 -> 57 yen -> 6; x 1.3 = 74.5524 -> 75 yen -> 8; x 2 = 149.1048 -> 149 yen -> 15
        assertPaid(calculate("40", 1, SMALL_CYLINDER + " 24.3"), 6, 6);
        assertPaid(calculate("40", 1, CORRECTION, SMALL_CYLINDER + " 24.3"), 8, 8);
        assertPaid(calculate("40", 1, SMALL_CYLINDER + " 24.3", PRESSURE + " 2", CORRECTION), 15, 15);
        assertThat(group(calculate("40", 1, SMALL_CYLINDER + " 24.3", PRESSURE + " 2"))
                        .missing())
                .contains("「高気圧酸素加算」が乗じる酸素補正率の記録（groups.lines）");
        assertThat(group(calculate("40", 1, CORRECTION)).missing()).contains("「酸素補正率１．３（１気圧）」の対象となる特定器材（groups.lines）");
    }

    @Test
    void oxygenThatCostLessIsPaidWithItsPrice() {
        assertPaid(calculate("40", 1, SMALL_CYLINDER + " 100 2.00"), 20, 20);
        assertThat(group(calculate("40", 1, SMALL_CYLINDER + " 100 2.37")).outcome())
                .isEqualTo(Outcome.UNDECIDED);
    }

    @Test
    void filmsOfInfantsCostMoreAndOfOthersDoNot() {
        LocalDate infant = LocalDate.of(2020, 1, 1);
        assertPaid(calculate(DAY, infant, "70", 1, FILM_62 + " 2", INFANT_FILM), 14, 14);

        Calculation adult = calculate("70", 1, FILM_62 + " 2", INFANT_FILM);
        assertThat(group(adult).outcome()).isEqualTo(Outcome.PAID);
        assertThat(group(adult).points())
                .isEqualTo(group(calculate("70", 1, FILM_62 + " 2")).points())
                .isLessThan(14);
        assertThat(group(adult).lines().get(1))
                .isEqualTo(new LineResult(INFANT_FILM, Outcome.REFUSED, CommonRules.AGE, ""));
    }

    @Test
    void aPurchasePriceComesWithTheClaim() {
        assertPaid(calculate("60", 1, "729780000 1 80"), 8, 8);
        assertPaid(calculate("60", 1, "729780000 3 80.00"), 16, 16);

        Calculation without = calculate("60", 1, "729780000 1");
        assertThat(group(without).outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(group(without).missing()).contains("「眼科学的検査用インスタントフィルム」の購入価格（単価）（groups.lines.unitPrice）");
        assertThat(without.notCompared()).isEmpty();
        assertThat(without.findings()).hasSize(1);
    }

    @Test
    void aDrugWithoutQuantityIsUndecided() {
        Calculation answer = calculate("21", 1, TABLET_10_10);
        assertThat(group(answer).points()).isNull();
        assertThat(group(answer).missing()).containsExactly("「ロキソニン錠６０ｍｇ」の使用量（groups.lines.quantity）");
    }

    @Test
    void aReductionIsNotGuessed() {
        Calculation answer = calculate("21", 1, "630010002");
        assertThat(group(answer).outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(group(answer).points()).isNull();
        assertThat(group(answer).missing()).containsExactly("「薬剤料逓減（９０／１００）（内服薬）」の減点する点数（判断：減点のもとになった処方）");
    }

    @Test
    void aDrugUnderTransitionIsRefusedAfterItsLastDay() {
        LocalDate last = LocalDate.of(2025, 3, 31);
        assertPaid(calculate(last, ADULT, "21", 1, "610407023 1"), 23, 23);

        Calculation late = calculate(last.plusDays(1), ADULT, "21", 1, "610407023 1");
        assertThat(group(late).outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(group(late).lines().get(0).rule()).isEqualTo(CommonRules.VALIDITY);
        assertThat(late.findings().get(0).message()).contains("610407023", "経過措置");
        assertThat(late.notCompared()).isEmpty();
    }

    @Test
    void aTransitionThatTheRowDoesNotTellIsTakenForGranted() {
        Calculation answer = calculate(LocalDate.of(2026, 1, 31), ADULT, "23", 1, "620217703 1");
        assertThat(group(answer).outcome()).isEqualTo(Outcome.PAID);
        assertThat(group(answer).points()).isEqualTo(323);
        assertThat(group(answer).assumed()).hasSize(1);
    }

    @ParameterizedTest(name = "no price is at hand on {0}")
    @CsvSource({"2021-10-05", "2023-03-31"})
    void aPriceThatIsNotAtHandLeavesTheGroupOpen(LocalDate day) {
        Calculation answer = calculate(day, ADULT, "21", 1, TABLET_10_10 + " 1");
        assertThat(group(answer).outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(group(answer).points()).isNull();
        assertThat(group(answer).missing()).containsExactly("薬価 " + TABLET_10_10 + "（手元にない表：医薬品マスター）");
        assertThat(answer.notCompared()).containsExactly(TABLET_10_10);
        assertThat(answer.findings()).isEmpty();
    }
}
