package org.santei.rules;

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
import org.santei.engine.calculation.Calculation;
import org.santei.engine.calculation.Finding;
import org.santei.engine.calculation.Question;
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

/** What an answer says of drugs whose points are reduced: 41 points a day for 28 days, of which 115 are taken off. */
class ReducedDrugsTest {

    private static final List<String> DRUGS =
            List.of("622080901", "620005936", "610411057", "616130407", "620004981", "620006027", "620006084");
    private static final String REDUCTION = "630010002";
    private static final String RULE = "F200-N3";
    private static final int FEE = 29;
    private static final int WHOLE = 41 * 28;

    private final List<LineGroup> groups = new ArrayList<>();

    private void bill(String section, int times, @Nullable Integer points, Set<Payer> payers, List<Line> lines) {
        groups.add(new LineGroup(section, payers, lines, times, new TreeMap<>(Map.of(10, times)), points));
    }

    private void billDrugs() {
        bill("25", 1, null, Set.of(Payer.INSURANCE), List.of(new Line(1, LineKind.PROCEDURE, "120002610", null)));
        List<Line> lines = new ArrayList<>();
        for (String drug : DRUGS) {
            lines.add(new Line(lines.size() + 2, LineKind.DRUG, drug, BigDecimal.ONE));
        }
        bill("21", 28, null, Set.of(Payer.INSURANCE), lines);
    }

    private void billReduction(@Nullable Integer points, Set<Payer> payers) {
        bill("21", 1, points, payers, List.of(new Line(9, LineKind.DRUG, REDUCTION, null)));
    }

    private Calculation answer(Question question) {
        Claim claim = new Claim(
                0,
                "1",
                YearMonth.of(2024, 7),
                Setting.OUTPATIENT,
                new Patient(Sex.FEMALE, LocalDate.of(1980, 1, 1)),
                Facility.UNKNOWN,
                List.of(new Coverage(Payer.INSURANCE, null)),
                List.of(),
                List.of(),
                groups);
        return (Calculation) Packaged.CALCULATOR.calculate(claim, question);
    }

    private static List<String> messages(Calculation answer) {
        return answer.findings().stream()
                .filter(finding ->
                        finding.rule().equals(RULE) || finding.message().contains("記録された点数"))
                .map(Finding::message)
                .toList();
    }

    @Test
    void aClaimWithoutTheReductionIsReducedWhenItIsCalculated() {
        billDrugs();
        Calculation answer = answer(Question.CALCULATE);

        assertThat(answer.totalPoints()).isEqualTo(FEE + WHOLE - 115);
        assertThat(answer.groups().get(2).codes()).containsExactly(REDUCTION);
        assertThat(answer.groups().get(2).points()).isEqualTo(-115);
        assertThat(answer.groups().get(2).section()).isEqualTo("21");
    }

    @Test
    void aClaimWithoutTheReductionIsRemarkedWhenItIsVerified() {
        billDrugs();
        Calculation answer = answer(Question.VERIFY);

        assertThat(answer.totalPoints()).isEqualTo(FEE + WHOLE);
        assertThat(messages(answer)).hasSize(1);
        assertThat(messages(answer).get(0)).contains("薬剤料逓減（９０／１００）（内服薬）", "-115 点", "記録がありません");
    }

    @Test
    void theFigureOfTheClaimIsComparedWithoutItsSign() {
        billDrugs();
        billReduction(115, Set.of(Payer.INSURANCE));
        assertThat(messages(answer(Question.VERIFY))).isEmpty();
        assertThat(answer(Question.VERIFY).totalPoints()).isEqualTo(FEE + WHOLE - 115);

        groups.remove(2);
        billReduction(114, Set.of(Payer.INSURANCE));
        assertThat(messages(answer(Question.VERIFY))).containsExactly("記録された点数は 114 点ですが、計算では 115 点です。");
    }

    @Test
    void aReductionOfOtherPayersIsUndecided() {
        billDrugs();
        billReduction(115, Set.of(Payer.INSURANCE, Payer.PUBLIC1));

        assertThat(answer(Question.VERIFY).groups().get(2).missing())
                .containsExactly("「薬剤料逓減（９０／１００）（内服薬）」と内服薬の負担区分の一致（groups.payers）");
    }
}
