package org.santei.engine.copayment;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.copayment.AgeBand;
import org.santei.feetables.copayment.HighCostLimit;
import org.santei.feetables.copayment.HighCostLimits;

/**
 * What is given back for a year from August to July (年間の高額療養費, 健康保険法施行令第41条の2; 年間上限 from 2026-08).
 *
 * @param limitYen the limit of the year; {@code null} when there is none
 * @param benefitYen what is given back
 * @param missing what must be known to be certain, in Japanese
 */
public record AnnualBenefit(@Nullable Integer limitYen, long benefitYen, List<String> missing) {

    private static final int FIRST_MONTH = 8;
    private static final int MONTHS = 12;

    public AnnualBenefit {
        missing = List.copyOf(missing);
    }

    /**
     * The benefit of a year.
     *
     * @param firstMonth the August with which it begins
     * @param incomeClass income class on the last day of July (基準日)
     * @param outpatient whether visits of one person are summed, not everything
     * @param leftYen what was left to pay by month, benefits of the months taken off
     * @throws IllegalArgumentException if the year does not begin in August, or a month lies outside
     */
    public static AnnualBenefit of(
            YearMonth firstMonth,
            AgeBand age,
            String incomeClass,
            boolean outpatient,
            Map<YearMonth, Long> leftYen,
            HighCostLimits limits) {
        if (firstMonth.getMonthValue() != FIRST_MONTH) {
            throw new IllegalArgumentException("A year of benefits begins in August (毎年8月1日から翌年7月31日まで).");
        }
        long sum = 0;
        List<String> missing = new ArrayList<>();
        for (Map.Entry<YearMonth, Long> month : leftYen.entrySet()) {
            if (month.getKey().isBefore(firstMonth) || !month.getKey().isBefore(firstMonth.plusMonths(MONTHS))) {
                throw new IllegalArgumentException(
                        month.getKey() + " lies outside of the year from " + firstMonth + '.');
            }
            sum += month.getValue();
        }
        HighCostLimit limit = limits.find(firstMonth, age, incomeClass, outpatient);
        if (limit == null) {
            missing.add(firstMonth + " の所得区分「" + incomeClass + "」の高額療養費算定基準額");
            return new AnnualBenefit(null, 0, missing);
        }
        Integer annual = limit.annualYen();
        return new AnnualBenefit(annual, annual == null ? 0 : Math.max(0, sum - annual), missing);
    }
}
