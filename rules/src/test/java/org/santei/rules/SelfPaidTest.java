package org.santei.rules;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.santei.engine.calculation.Calculation;
import org.santei.engine.calculation.Finding;
import org.santei.engine.calculation.GroupResult;
import org.santei.engine.calculation.Outcome;
import org.santei.engine.calculation.PayerPoints;
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
import org.santei.feetables.DosageForm;
import org.santei.feetables.Drug;
import org.santei.feetables.DrugChoice;
import org.santei.feetables.store.Table;

/** What an answer says of drugs that the patient wished for: the special charge stands beside the points, never in them. */
class SelfPaidTest {

    private static final String REQUIP = "672183701";
    private static final String SANDOSTATIN = "670009152";

    /** アダラートＣＲ錠２０ｍｇ（選）, which is not on the list from 2026-04. */
    private static final String NO_LONGER_LISTED = "670421321";

    private static final int DAYS = 30;
    private static final int CLAIMS = 300;

    private final List<LineGroup> groups = new ArrayList<>();

    private void bill(String section, int times, Set<Payer> payers, String... drugs) {
        List<Line> lines = new ArrayList<>();
        for (String drug : drugs) {
            int at = drug.indexOf('*');
            lines.add(new Line(
                    100 * (groups.size() + 1) + lines.size(),
                    LineKind.DRUG,
                    at < 0 ? drug : drug.substring(0, at),
                    at < 0 ? BigDecimal.ONE : new BigDecimal(drug.substring(at + 1))));
        }
        groups.add(new LineGroup(section, payers, lines, times, new TreeMap<>(Map.of(10, times)), null));
    }

    private Calculation answer(String month) {
        Claim claim = new Claim(
                0,
                "1",
                YearMonth.parse(month),
                Setting.OUTPATIENT,
                new Patient(Sex.FEMALE, LocalDate.of(1950, 1, 1)),
                Facility.UNKNOWN,
                List.of(new Coverage(Payer.INSURANCE, null), new Coverage(Payer.PUBLIC1, null)),
                List.of(),
                List.of(),
                groups);
        return (Calculation) Packaged.CALCULATOR.calculate(claim, Question.VERIFY);
    }

    private static List<String> messages(Calculation answer) {
        return answer.findings().stream().map(Finding::message).toList();
    }

    /** The insured part is 33 points a day, the charge 55 yen: no payer has any of it. */
    @Test
    void noPayerHasTheChargeInItsPoints() {
        bill("21", DAYS, Set.of(Payer.INSURANCE, Payer.PUBLIC1), REQUIP);

        Calculation answer = answer("2024-10");

        assertThat(answer.totalPoints()).isEqualTo(33 * DAYS);
        assertThat(answer.payers()).extracting(PayerPoints::points).containsExactly(33 * DAYS, 33 * DAYS);
        assertThat(answer.selfPaid()).isEqualTo(55 * DAYS);
        assertThat(answer.totalYen()).isZero();
        assertThat(answer.groups()).singleElement().satisfies(group -> {
            assertThat(group.points()).isEqualTo(33);
            assertThat(group.selfPaid()).isEqualTo(55);
            assertThat(group.count()).isEqualTo(DAYS);
        });
    }

    @Test
    void theAnswerNamesTheClausesThatTheChargeRestsOn() {
        bill("21", DAYS, Set.of(Payer.INSURANCE), REQUIP);

        assertThat(answer("2024-10").notes())
                .anySatisfy(note -> assertThat(note)
                        .contains("特別の料金", "保医発第0313003号", "費用の計算方法")
                        .doesNotContain("未確認"));
        assertThat(answer("2026-06").notes())
                .anySatisfy(note -> assertThat(note).contains("特別の料金", "2026-06は未確認"));
    }

    @Test
    void anOrdinaryClaimSaysNothingOfIt() {
        bill("21", DAYS, Set.of(Payer.INSURANCE), "622183701");
        Calculation answer = answer("2024-10");

        assertThat(answer.selfPaid()).isZero();
        assertThat(answer.notes()).noneMatch(note -> note.contains("特別の料金"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-04", "2026-06"})
    void aPriceFromTheNoticeIsToldWithTheDifferenceThatItLeavesOut(String month) {
        bill("21", DAYS, Set.of(Payer.INSURANCE), REQUIP);

        assertThat(answer(month).derivedValues()).singleElement().satisfies(value -> {
            assertThat(value.code()).isEqualTo(REQUIP);
            assertThat(value.evidence()).contains("217.50円", "145.60円", "対象医薬品リスト");
        });
    }

    @Test
    void aDrugThatIsNotOnTheListLeavesTheChargeOpen() {
        bill("21", DAYS, Set.of(Payer.INSURANCE), NO_LONGER_LISTED);
        Calculation answer = answer("2026-06");

        assertThat(answer.complete()).isFalse();
        assertThat(answer.selfPaid()).isNull();
        assertThat(answer.notCompared()).containsExactly(NO_LONGER_LISTED);
        assertThat(messages(answer)).anyMatch(message -> message.contains("特別の料金を決められません"));
    }

    /** C200 pays nothing for 15 yen or less; that the charge is nothing too, no source at hand says. */
    @Test
    void aSmallChargeAtHomeIsOpenWhileThePointsAreKnown() {
        bill("14", 1, Set.of(Payer.INSURANCE), SANDOSTATIN + "*0.1");
        Calculation answer = answer("2024-10");

        assertThat(answer.groups()).extracting(GroupResult::outcome).containsExactly(Outcome.PAID);
        assertThat(answer.totalPoints()).isEqualTo(8);
        assertThat(answer.selfPaid()).isNull();
        assertThat(messages(answer)).anyMatch(message -> message.contains("15円以下の特別の料金を徴収するか（診療識別 14）"));
    }

    @Test
    void whetherADrugOfATreatmentMayBeWishedForIsOpen() {
        bill("40", 1, Set.of(Payer.INSURANCE), REQUIP);
        Calculation answer = answer("2024-10");

        assertThat(answer.selfPaid()).isNull();
        assertThat(messages(answer)).anyMatch(message -> message.contains("選定療養の対象か"));
    }

    /** Any internal drugs: the charge is that of the units, one by one, and the points are those of the insured prices. */
    @Test
    void anyClaimPaysElevenYenForEachPointOfTheDifferences() {
        LocalDate day = LocalDate.of(2024, 10, 10);
        List<Drug> wished = wished(day);
        assertThat(wished).hasSizeGreaterThan(700);
        Random random = new Random(20241001);
        for (int claim = 0; claim < CLAIMS; claim++) {
            groups.clear();
            int points = 0;
            int yen = 0;
            int units = 1 + random.nextInt(3);
            for (int unit = 0; unit < units; unit++) {
                BigDecimal insured = BigDecimal.ZERO;
                BigDecimal more = BigDecimal.ZERO;
                List<String> drugs = new ArrayList<>();
                int times = 1 + random.nextInt(60);
                int members = 1 + random.nextInt(3);
                for (int drug = 0; drug < members; drug++) {
                    Drug chosen = wished.get(random.nextInt(wished.size()));
                    BigDecimal quantity = BigDecimal.valueOf(1 + random.nextInt(60), 1);
                    BigDecimal part = requireNonNull(chosen.price());
                    BigDecimal whole = requireNonNull(requireNonNull(Packaged.TABLE.longListed(chosen, day))
                            .price());
                    insured = insured.add(part.multiply(quantity));
                    more = more.add(whole.subtract(part).multiply(quantity));
                    drugs.add(chosen.code() + "*" + quantity);
                }
                bill("21", times, Set.of(Payer.INSURANCE), drugs.toArray(String[]::new));
                points += times * points(insured);
                yen += times * 11 * points(more);
            }
            Calculation answer = answer("2024-10");

            assertThat(answer.totalPoints()).as(groups.toString()).isEqualTo(points);
            assertThat(answer.selfPaid()).as(groups.toString()).isEqualTo(yen);
        }
    }

    /** 五捨五超入: five yen less, in tens, rounded up, and at least one. */
    private static int points(BigDecimal yen) {
        return Math.max(
                1,
                yen.subtract(BigDecimal.valueOf(5))
                        .divide(BigDecimal.TEN, 0, RoundingMode.CEILING)
                        .intValueExact());
    }

    private static List<Drug> wished(LocalDate day) {
        Table table = Packaged.TABLE.tables().get("y");
        List<Drug> wished = new ArrayList<>();
        for (int key = 0; key < table.size(); key++) {
            Drug drug = Packaged.TABLE.drug(table.key(key), day);
            if (drug != null && drug.choice() == DrugChoice.WISHED && drug.form() == DosageForm.INTERNAL) {
                wished.add(drug);
            }
        }
        return wished;
    }
}
