package org.santei.engine.copayment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.copayment.AgeBand;
import org.santei.feetables.copayment.HighCostLimit;
import org.santei.feetables.copayment.HighCostLimits;

/**
 * The benefit that a household gets back for a month (世帯合算): first visits of each person from 70 on, then everything of
 * the members from 70 on, then that together with treatment under 70 whose share reaches 21,000 yen each.
 *
 * @param outpatientYen paid for visits of single persons from 70 on (施行令第41条第5項)
 * @param elderlyYen paid for members from 70 on together (第3項)
 * @param householdYen paid for the whole household (第1項)
 * @param leftYen what all members have to pay in the end, what is not summed included
 * @param missing limits that the table does not know, in Japanese
 */
public record HouseholdBenefit(
        long outpatientYen, long elderlyYen, long householdYen, long leftYen, List<String> missing) {

    /** Yen of share from which treatment under 70 is summed; half of it in the month of the 75th birthday. */
    private static final int SUMMED_FROM = 21_000;

    public HouseholdBenefit {
        missing = List.copyOf(missing);
    }

    /** The benefit of a month. */
    public static HouseholdBenefit of(HouseholdMonth household, HighCostLimits limits) {
        List<String> missing = new ArrayList<>();
        Sum elderly = new Sum();
        Map<Integer, Sum> visits = new TreeMap<>();
        Sum summed = new Sum();
        long left = 0;
        for (HouseholdMonth.Bill bill : household.bills()) {
            left += bill.leftYen();
            if (bill.age() == AgeBand.FROM_70) {
                elderly.add(bill);
                if (bill.outpatient()) {
                    visits.computeIfAbsent(bill.person(), person -> new Sum()).add(bill);
                }
            } else if (bill.shareYen() >= SUMMED_FROM / (bill.turning75() ? 2 : 1)) {
                summed.add(bill);
            }
        }
        long outpatient = 0;
        for (Sum person : visits.values()) {
            outpatient += person.above(limit(household, limits, AgeBand.FROM_70, true, missing), household);
        }
        elderly.leftYen -= outpatient;
        long together = elderly.above(limit(household, limits, AgeBand.FROM_70, false, missing), household);
        elderly.leftYen -= together;
        long whole = 0;
        if (summed.costYen > 0) {
            summed.add(elderly);
            whole = summed.above(limit(household, limits, AgeBand.UNDER_70, false, missing), household);
        }
        return new HouseholdBenefit(outpatient, together, whole, left - outpatient - together - whole, missing);
    }

    private static @Nullable HighCostLimit limit(
            HouseholdMonth household, HighCostLimits limits, AgeBand age, boolean outpatient, List<String> missing) {
        String incomeClass = age == AgeBand.FROM_70 ? household.classFrom70() : household.classUnder70();
        HighCostLimit limit = incomeClass == null ? null : limits.find(household.month(), age, incomeClass, outpatient);
        if (limit == null && (age == AgeBand.UNDER_70 || hasElderly(household))) {
            String text = household.month() + " の" + (age == AgeBand.FROM_70 ? "70歳以上" : "70歳未満") + "の所得区分「"
                    + (incomeClass == null ? "不明" : incomeClass) + "」の高額療養費算定基準額";
            if (!missing.contains(text)) {
                missing.add(text);
            }
        }
        return limit;
    }

    private static boolean hasElderly(HouseholdMonth household) {
        return household.bills().stream().anyMatch(bill -> bill.age() == AgeBand.FROM_70);
    }

    /** Costs and what was left to pay of them. */
    private static final class Sum {
        private long costYen;
        private long leftYen;
        private boolean turning75;

        void add(HouseholdMonth.Bill bill) {
            costYen += bill.costYen();
            leftYen += bill.leftYen();
            turning75 |= bill.turning75();
        }

        void add(Sum other) {
            costYen += other.costYen;
            leftYen += other.leftYen;
            turning75 |= other.turning75;
        }

        long above(@Nullable HighCostLimit limit, HouseholdMonth household) {
            return limit == null ? 0 : Math.max(0, leftYen - limit.yen(costYen, household.multiple(), turning75));
        }
    }
}
