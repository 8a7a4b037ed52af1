package org.santei.engine.copayment;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.copayment.AgeBand;
import org.santei.feetables.copayment.HighCostLimit;
import org.santei.feetables.copayment.HighCostLimits;
import org.santei.feetables.copayment.LimitScope;

/**
 * What is given back for a year from August to July: of visits of a person from 70 on (外来年間合算, 健康保険法施行令第41条の2), or of
 * everything (年間上限 from 2026-08).
 *
 * @param sumYen what was left to pay in the year
 * @param limitYen the limit of the year; {@code null} when there is none, or it is not known
 * @param benefitYen what is given back
 * @param source where the limit is read; empty without one
 * @param unverified figures that were used and are not verified in the text of the law, in Japanese
 * @param missing what must be known to be certain, in Japanese
 */
public record AnnualBenefit(
        long sumYen,
        @Nullable Integer limitYen,
        long benefitYen,
        String source,
        Set<String> unverified,
        List<String> missing) {

    /** The month with which a year begins (計算期間, 第41条の2第1項). */
    public static final int FIRST_MONTH = 8;

    private static final int MONTHS = 12;

    public AnnualBenefit {
        unverified = Set.copyOf(unverified);
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
        leftYen.keySet().forEach(month -> requireInside(month, firstMonth));
        long sum = leftYen.values().stream().mapToLong(Long::longValue).sum();
        HighCostLimit limit = limits.find(firstMonth, age, incomeClass, outpatient);
        if (limit == null) {
            return undecided(sum, firstMonth + " の所得区分「" + incomeClass + "」の高額療養費算定基準額");
        }
        boolean noneOfVisits = outpatient && limit.scope() != LimitScope.OUTPATIENT;
        Integer annual = noneOfVisits ? null : limit.annualYen();
        if (annual != null) {
            Set<String> doubt = limit.doubt().map(Set::of).orElse(Set.of());
            return new AnnualBenefit(
                    sum, annual, Math.max(0, sum - annual), limit.grounds().source(), doubt, List.of());
        }
        if (!noneOfVisits && limits.hasAnnual(firstMonth, outpatient)) {
            return undecided(sum, firstMonth + " からの1年の所得区分「" + incomeClass + "」の年間の限度額（確かめられる金額が表にない）");
        }
        return new AnnualBenefit(sum, null, 0, "", Set.of(), List.of());
    }

    private static void requireInside(YearMonth month, YearMonth firstMonth) {
        if (month.isBefore(firstMonth) || !month.isBefore(firstMonth.plusMonths(MONTHS))) {
            throw new IllegalArgumentException(month + " lies outside of the year from " + firstMonth + '.');
        }
    }

    private static AnnualBenefit undecided(long sum, String missing) {
        return new AnnualBenefit(sum, null, 0, "", Set.of(), List.of(missing));
    }
}
