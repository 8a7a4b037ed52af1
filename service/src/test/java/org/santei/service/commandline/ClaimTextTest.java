package org.santei.service.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.santei.engine.calculation.Calculation;
import org.santei.engine.calculation.DerivedValue;
import org.santei.engine.calculation.Finding;
import org.santei.engine.calculation.FindingType;
import org.santei.engine.calculation.GroupResult;
import org.santei.engine.calculation.LineResult;
import org.santei.engine.calculation.Outcome;
import org.santei.engine.calculation.PatientShare;
import org.santei.engine.calculation.PayerShare;
import org.santei.engine.calculation.Proof;
import org.santei.engine.calculation.VisitShare;
import org.santei.engine.claim.Payer;
import org.santei.engine.copayment.OccasionShare;
import org.santei.engine.copayment.StayMeals;
import org.santei.engine.tables.LookBack;
import org.santei.feetables.store.Evidence;

class ClaimTextTest {

    private static final String ROW = "電子点数表 算定回数 160091310「４月 1回」";

    private static Finding finding(String message) {
        return new Finding(
                FindingType.OVER_LIMIT,
                Finding.Level.ERROR,
                "COMMON-frequency",
                "算定単位ごとの算定回数を超える回数は算定しない",
                "医科電子点数表",
                1,
                "groups[0].lines[0].code",
                "160091310",
                3600L,
                message,
                "回数を超えています。");
    }

    private static String text(List<Finding> findings, List<LookBack> lookBacks, List<String> notes, String row) {
        return text(findings, lookBacks, List.of(), notes, row);
    }

    private static String text(
            List<Finding> findings,
            List<LookBack> lookBacks,
            List<DerivedValue> derivedValues,
            List<String> notes,
            String row) {
        return text(0, findings, lookBacks, derivedValues, notes, row);
    }

    private static String text(
            @Nullable Integer selfPaid,
            List<Finding> findings,
            List<LookBack> lookBacks,
            List<DerivedValue> derivedValues,
            List<String> notes,
            String row) {
        LineResult line = new LineResult("160091310", Outcome.REFUSED, "COMMON-frequency", row);
        GroupResult group = new GroupResult(
                "60",
                List.of("160091310"),
                360,
                0,
                selfPaid,
                1,
                Outcome.REFUSED,
                false,
                List.of(line),
                List.of(),
                List.of());
        return ClaimText.lines(new Calculation(
                "1",
                "2024-07",
                "2024-06",
                "2024-06",
                0,
                0,
                selfPaid,
                true,
                List.of(),
                Map.of(),
                List.of(group),
                findings,
                List.of(),
                lookBacks,
                derivedValues,
                notes,
                List.of(),
                PatientShare.UNDECIDED,
                new Proof("r", "s", "t", "u", "e", "i")));
    }

    @Test
    void aRowIsShownOnceBesideItsLineOrInItsFinding() {
        Finding citing = finding("算定できません（" + ROW + "）。");

        assertThat(text(List.of(), List.of(), List.of(), ROW).lines()).contains("      根拠  " + ROW);
        assertThat(text(List.of(citing), List.of(), List.of(), ROW))
                .containsOnlyOnce(ROW)
                .doesNotContain("根拠  ");
    }

    @Test
    void howFarItHadToLookBackAndWhatItCouldNotLookAtAreShown() {
        LocalDate from = LocalDate.of(2024, 4, 1);
        LocalDate until = LocalDate.of(2024, 7, 1);
        List<LookBack> lookBacks =
                List.of(new LookBack("160091310", from, until, false), new LookBack("160170410", from, until, true));

        assertThat(text(List.of(), lookBacks, List.of("表がない。"), "").lines())
                .endsWith(
                        "  履歴  160091310の回数: 2024-04-01 から 2024-06-30 まで（不明）",
                        "  履歴  160170410の回数: 2024-04-01 から 2024-06-30 まで（分かっている）",
                        "  注記  表がない。");
    }

    @Test
    void valuesFromTheNoticeAreShownWithTheirPlaceInIt() {
        DerivedValue value = new DerivedValue("160091310", Evidence.Confidence.LOW, "D217 1");

        assertThat(text(List.of(), List.of(), List.of(value), List.of(), "").lines())
                .endsWith("  導出  160091310の値 [告示から導出・確度低: D217 1]");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "unknown",
            value = {"55, 、特別の料金 55 円（税込み）, ・特別の料金 55 円 × 1", "unknown, 、特別の料金 － 円, ・特別の料金 － 円 × 1"})
    void whatThePatientPaysBesideTheInsuranceIsShown(@Nullable Integer yen, String ofClaim, String ofGroup) {
        assertThat(text(yen, List.of(), List.of(), List.of(), List.of(), ""))
                .contains("0 点" + ofClaim, "360 点" + ofGroup);
    }

    @Test
    void whatIsMissingForThePatientsShareIsShown() {
        PatientShare open = new PatientShare(
                null, null, List.of(), List.of(), List.of(), List.of(), List.of("所得区分（payers[].incomeClass）"), null);

        assertThat(ShareText.lines(open).lines()).containsExactly("", "  負担  未確定。必要なもの: 所得区分（payers[].incomeClass）");
    }

    @Test
    void thePatientsShareIsShownPayerByPayerAndStepByStep() {
        VisitShare visit = new VisitShare(
                LocalDate.of(2024, 7, 1),
                List.of(Payer.INSURANCE),
                73,
                219,
                220,
                List.of(new OccasionShare.Step("一部負担金 30％", 219, "R-1")));
        PatientShare share = new PatientShare(
                220L,
                219L,
                List.of(new PayerShare(Payer.INSURANCE, 73, 511, 0, 219)),
                List.of(visit),
                List.of("値"),
                List.of("前提"),
                List.of(),
                null);

        assertThat(ShareText.lines(share).lines())
                .containsExactly(
                        "",
                        "  負担  窓口 220 円（1円単位では 219 円）",
                        "        医療保険 73 点: 支払 511 円、残り 219 円",
                        "        2024-07-01（医療保険） 220 円",
                        "            一部負担金 30％ → 219 円  R-1",
                        "  負担  前提",
                        "  負担  未確認の値: 値");
    }

    @Test
    void mealsOfAStayAreShownBesideTheShare() {
        StayMeals meals = new StayMeals(
                3,
                0,
                1920L,
                1380L,
                1380L,
                List.of(new StayMeals.MealPayer(Payer.INSURANCE, 3, 1920, 540, 1380)),
                List.of(new OccasionShare.Step("費用", 1920, "R-1")),
                List.of("値"),
                List.of());
        PatientShare share =
                new PatientShare(null, null, List.of(), List.of(), List.of(), List.of(), List.of("x"), meals);

        assertThat(ShareText.lines(share).lines())
                .containsExactly(
                        "",
                        "  負担  未確定。必要なもの: x",
                        "  食事  3食、患者 1380 円",
                        "        医療保険: 支払 540 円、残り 1380 円",
                        "            費用 → 1920 円  R-1",
                        "  食事  未確認の値: 値");
    }

    @Test
    void whatIsEmptyIsNotShown() {
        assertThat(text(List.of(), List.of(), List.of(), "")).doesNotContain("履歴", "導出", "注記", "根拠", "特別の料金");
    }
}
