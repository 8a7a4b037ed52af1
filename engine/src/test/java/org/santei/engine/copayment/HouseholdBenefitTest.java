package org.santei.engine.copayment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.santei.feetables.copayment.AgeBand;
import org.santei.feetables.copayment.HighCostLimits;

/** 世帯合算 of 健康保険法施行令第41条: published examples, and others reckoned by hand with the figures of 第42条. */
class HouseholdBenefitTest {

    private static final HighCostLimits LIMITS = HighCostLimits.read();
    private static final YearMonth MONTH = YearMonth.of(2026, 7);

    /** 大和市「高額療養費の支給」: 60,000, 120,000 and 30,000 yen are summed, 3,000 are not; limit 84,430 yen. */
    @Test
    void anExampleOfAMunicipality() {
        HouseholdBenefit benefit = benefit(
                "ウ",
                null,
                false,
                young(1, 200_000, 60_000),
                young(1, 400_000, 120_000),
                young(2, 100_000, 30_000),
                young(2, 10_000, 3_000));
        assertThat(given(benefit)).containsExactly("HOUSEHOLD 125570");
        assertThat(benefit.steps().get(0).limitYen()).isEqualTo(84_430);
        assertThat(benefit.leftYen()).isEqualTo(84_430 + 3_000);
    }

    /** 設楽町: 60,000 and 30,000 yen, limit 80,430 yen. */
    @Test
    void anotherExampleOfAMunicipality() {
        HouseholdBenefit benefit = benefit("ウ", null, false, young(1, 200_000, 60_000), young(2, 100_000, 30_000));
        assertThat(given(benefit)).containsExactly("HOUSEHOLD 9570");
        assertThat(benefit.steps().get(0).limitYen()).isEqualTo(80_430);
    }

    /** A published example (diamond.jp 211268): 一般, visits of 16,000 and 10,000 yen, a stay of 57,600 yen. */
    @Test
    void visitsComeFirstThenTheMembersFrom70() {
        HouseholdBenefit benefit = benefit(
                null, "一般", false, visits(1, 80_000, 16_000), visits(1, 50_000, 10_000), stay(1, 288_000, 57_600));
        assertThat(given(benefit)).containsExactly("VISITS 8000", "FROM_70 18000");
        assertThat(benefit.leftYen()).isEqualTo(57_600);
    }

    @Test
    void twoMembersUnder70AreSummedWhenEachReaches21000Yen() {
        HouseholdBenefit benefit = benefit("ウ", null, false, young(1, 200_000, 60_000), young(2, 70_000, 21_000));
        // 270,000 yen of cost: 80,100 + (270,000 - 267,000) x 1 %
        assertThat(benefit.benefitYen()).isEqualTo(81_000 - 80_130);
        assertThat(benefit.leftYen()).isEqualTo(80_130);
    }

    @Test
    void lessThan21000YenIsNotSummed() {
        HouseholdBenefit benefit = benefit("ウ", null, false, young(1, 200_000, 60_000), young(2, 69_990, 20_997));
        assertThat(benefit.benefitYen()).isZero();
        assertThat(benefit.leftYen()).isEqualTo(80_997);
    }

    /** 第41条第2項 with half of 35,400 for the dependant, then 第1項 with the whole of it. */
    @Test
    void aDependantOfOneWhoTurns75HasHalfTheLimitAndTheHouseholdTheWhole() {
        HouseholdBenefit benefit = benefit(
                "オ",
                null,
                false,
                new HouseholdMonth.Bill(1, AgeBand.UNDER_70, true, 70_000, 21_000, 21_000, true),
                young(2, 118_000, 35_400));
        assertThat(given(benefit)).containsExactly("TURNING_75_UNDER_70 3300", "HOUSEHOLD 17700");
        assertThat(benefit.leftYen()).isEqualTo(35_400);
    }

    @Test
    void inThatMonth10500YenAreEnough() {
        HouseholdBenefit enough = benefit("オ", null, false, turning(35_000, 10_500), young(2, 118_000, 35_400));
        assertThat(given(enough)).containsExactly("TURNING_75_UNDER_70 0", "HOUSEHOLD 10500");
        HouseholdBenefit less = benefit("オ", null, false, turning(34_990, 10_497), young(2, 118_000, 35_400));
        assertThat(given(less)).containsExactly("HOUSEHOLD 0");
    }

    /** 第41条第5項 with 9,000, 第4項 with 28,800, then 第3項 with 57,600 yen. */
    @Test
    void whoTurns75HasHalfTheLimitsBeforeTheMembersAreSummed() {
        HouseholdBenefit benefit = benefit(
                null,
                "一般",
                false,
                new HouseholdMonth.Bill(1, AgeBand.FROM_70, true, 60_000, 12_000, 12_000, true),
                new HouseholdMonth.Bill(1, AgeBand.FROM_70, false, 200_000, 28_800, 40_000, true),
                stay(2, 200_000, 40_000));
        assertThat(given(benefit)).containsExactly("VISITS 3000", "TURNING_75 9000", "FROM_70 11200");
        assertThat(benefit.leftYen()).isEqualTo(57_600);
    }

    /** 第41条第5項 is not for those of 法第74条第1項第3号. */
    @Test
    void thoseWithTheIncomeOfWorkersHaveNoLimitOfVisits() {
        HouseholdBenefit benefit = benefit(null, "現役並みⅠ", false, visits(1, 400_000, 120_000));
        assertThat(given(benefit)).containsExactly("FROM_70 " + (120_000 - 81_430));
    }

    @Test
    void membersFrom70AndUnder70AreSummedLast() {
        HouseholdBenefit benefit = benefit("エ", "一般", false, visits(1, 200_000, 18_000), young(2, 192_000, 57_600));
        assertThat(given(benefit)).containsExactly("VISITS 0", "FROM_70 0", "HOUSEHOLD 18000");
        assertThat(benefit.leftYen()).isEqualTo(57_600);
    }

    @Test
    void theLowerLimitHoldsFromTheFourthMonthOn() {
        HouseholdBenefit benefit = benefit("ウ", null, true, young(1, 200_000, 60_000), young(2, 70_000, 21_000));
        assertThat(benefit.leftYen()).isEqualTo(44_400);
    }

    @Test
    void anUnknownClassIsSaid() {
        HouseholdBenefit benefit = benefit(null, "一般", false, young(1, 400_000, 120_000), visits(2, 90_000, 18_000));
        assertThat(benefit.steps()).isEmpty();
        assertThat(benefit.missing())
                .containsExactly(Map.entry(AgeBand.UNDER_70, "2026-07 の70歳未満の所得区分「不明」の高額療養費算定基準額"));
    }

    @Test
    void figuresThatAreNotInTheLawAtHandAreMarked() {
        HouseholdBenefit benefit = HouseholdBenefit.of(
                new HouseholdMonth(YearMonth.of(2026, 8), "ウ", null, false, List.of(young(1, 400_000, 120_000))),
                LIMITS);
        assertThat(benefit.unverified()).singleElement().asString().contains("ウ", "公表資料による");
    }

    @Property
    void thePartsSumUpAndNobodyPaysLessThanNothing(@ForAll long seed) {
        Random random = new Random(seed);
        List<HouseholdMonth.Bill> bills = new ArrayList<>();
        for (int i = random.nextInt(1, 8); i > 0; i--) {
            bills.add(bill(random));
        }
        HouseholdBenefit benefit =
                HouseholdBenefit.of(new HouseholdMonth(MONTH, "ウ", "一般", random.nextBoolean(), bills), LIMITS);
        long paid = bills.stream().mapToLong(HouseholdMonth.Bill::leftYen).sum();
        assertThat(benefit.leftYen() + benefit.benefitYen()).isEqualTo(paid);
        assertThat(benefit.leftYen()).isNotNegative();
        assertThat(benefit.benefitYen())
                .isEqualTo(benefit.steps().stream()
                        .mapToLong(HouseholdBenefit.Step::benefitYen)
                        .sum());
        for (HouseholdBenefit.Step step : benefit.steps()) {
            assertThat(step.benefitYen()).isBetween(0L, Math.max(0, step.summedYen()));
            assertThat(step.summedYen() - step.benefitYen()).isLessThanOrEqualTo(step.limitYen());
        }
        // Whatever is paid more never lowers what is paid in the end.
        List<HouseholdMonth.Bill> more = new ArrayList<>(bills);
        more.add(bill(random));
        assertThat(HouseholdBenefit.of(new HouseholdMonth(MONTH, "ウ", "一般", false, more), LIMITS)
                        .leftYen())
                .isGreaterThanOrEqualTo(HouseholdBenefit.of(new HouseholdMonth(MONTH, "ウ", "一般", false, bills), LIMITS)
                        .leftYen());
    }

    private static HouseholdMonth.Bill bill(Random random) {
        int person = random.nextInt(4);
        long cost = 10L * random.nextInt(50_000);
        boolean old = person >= 2;
        long share = old ? cost / 5 : cost * 3 / 10;
        return new HouseholdMonth.Bill(
                person,
                old ? AgeBand.FROM_70 : AgeBand.UNDER_70,
                random.nextBoolean(),
                cost,
                random.nextBoolean() ? share : share / 2,
                share,
                person % 2 == 1);
    }

    private static List<String> given(HouseholdBenefit benefit) {
        assertThat(benefit.missing()).isEmpty();
        return benefit.steps().stream()
                .map(step -> step.paragraph().name() + ' ' + step.benefitYen())
                .toList();
    }

    private static HouseholdBenefit benefit(
            @Nullable String under70, @Nullable String from70, boolean multiple, HouseholdMonth.Bill... bills) {
        return HouseholdBenefit.of(new HouseholdMonth(MONTH, under70, from70, multiple, List.of(bills)), LIMITS);
    }

    private static HouseholdMonth.Bill young(int person, long cost, long left) {
        return new HouseholdMonth.Bill(person, AgeBand.UNDER_70, true, cost, left, left, false);
    }

    private static HouseholdMonth.Bill turning(long cost, long left) {
        return new HouseholdMonth.Bill(1, AgeBand.UNDER_70, true, cost, left, left, true);
    }

    private static HouseholdMonth.Bill visits(int person, long cost, long left) {
        return new HouseholdMonth.Bill(person, AgeBand.FROM_70, true, cost, left, left, false);
    }

    private static HouseholdMonth.Bill stay(int person, long cost, long left) {
        return new HouseholdMonth.Bill(person, AgeBand.FROM_70, false, cost, left, left, false);
    }
}
