package org.santei.engine.copayment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.santei.feetables.copayment.AgeBand;
import org.santei.feetables.copayment.HighCostLimits;

/** 世帯合算 of 健康保険法施行令第41条, reckoned by hand with the figures of 第42条. */
class HouseholdBenefitTest {

    private static final HighCostLimits LIMITS = HighCostLimits.read();
    private static final YearMonth MONTH = YearMonth.of(2026, 7);

    @Test
    void twoMembersUnder70AreSummedWhenEachReaches21000Yen() {
        HouseholdBenefit benefit = benefit("ウ", null, false, young(1, 200_000, 60_000), young(2, 70_000, 21_000));
        // 270,000 yen of cost: 80,100 + (270,000 - 267,000) x 1 %
        assertThat(benefit.householdYen()).isEqualTo(81_000 - 80_130);
        assertThat(benefit.leftYen()).isEqualTo(80_130);
    }

    @Test
    void lessThan21000YenIsNotSummed() {
        HouseholdBenefit benefit = benefit("ウ", null, false, young(1, 200_000, 60_000), young(2, 69_990, 20_997));
        assertThat(benefit.householdYen()).isZero();
        assertThat(benefit.leftYen()).isEqualTo(80_997);
    }

    @Test
    void halfOfItIsEnoughInTheMonthOfThe75thBirthday() {
        HouseholdMonth.Bill turning = new HouseholdMonth.Bill(1, AgeBand.UNDER_70, true, 35_000, 10_500, 10_500, true);
        HouseholdBenefit benefit = benefit("オ", null, false, turning, young(2, 118_000, 35_400));
        // half of 35,400
        assertThat(benefit.householdYen()).isEqualTo(45_900 - 17_700);
    }

    @Test
    void visitsOfEachPersonFrom70ComeFirstThenTheHousehold() {
        HouseholdBenefit benefit = benefit(
                null, "一般", false, visits(1, 150_000, 30_000), visits(2, 100_000, 20_000), stay(2, 288_000, 57_600));
        assertThat(benefit.outpatientYen()).isEqualTo(12_000 + 2_000);
        // 18,000 + 18,000 + 57,600 are above 57,600
        assertThat(benefit.elderlyYen()).isEqualTo(36_000);
        assertThat(benefit.leftYen()).isEqualTo(57_600);
        assertThat(benefit.missing()).isEmpty();
    }

    @Test
    void membersFrom70AndUnder70AreSummedLast() {
        HouseholdBenefit benefit = benefit("エ", "一般", false, visits(1, 200_000, 18_000), young(2, 192_000, 57_600));
        assertThat(benefit.householdYen()).isEqualTo(18_000);
        assertThat(benefit.leftYen()).isEqualTo(57_600);
    }

    @Test
    void theLowerLimitHoldsFromTheFourthMonthOn() {
        HouseholdBenefit benefit = benefit("ウ", null, true, young(1, 200_000, 60_000), young(2, 70_000, 21_000));
        assertThat(benefit.leftYen()).isEqualTo(44_400);
    }

    @Test
    void anUnknownClassIsSaid() {
        HouseholdBenefit benefit = benefit(null, null, false, young(1, 400_000, 120_000));
        assertThat(benefit.householdYen()).isZero();
        assertThat(benefit.missing()).containsExactly("2026-07 の70歳未満の所得区分「不明」の高額療養費算定基準額");
    }

    private static HouseholdBenefit benefit(
            @Nullable String under70, @Nullable String from70, boolean multiple, HouseholdMonth.Bill... bills) {
        return HouseholdBenefit.of(new HouseholdMonth(MONTH, under70, from70, multiple, List.of(bills)), LIMITS);
    }

    private static HouseholdMonth.Bill young(int person, long cost, long left) {
        return new HouseholdMonth.Bill(person, AgeBand.UNDER_70, true, cost, left, left, false);
    }

    private static HouseholdMonth.Bill visits(int person, long cost, long left) {
        return new HouseholdMonth.Bill(person, AgeBand.FROM_70, true, cost, left, left, false);
    }

    private static HouseholdMonth.Bill stay(int person, long cost, long left) {
        return new HouseholdMonth.Bill(person, AgeBand.FROM_70, false, cost, left, left, false);
    }
}
