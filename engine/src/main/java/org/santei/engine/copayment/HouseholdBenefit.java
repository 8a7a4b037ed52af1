package org.santei.engine.copayment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.copayment.AgeBand;
import org.santei.feetables.copayment.HighCostLimits;

/**
 * The benefit that a household gets back for a month (世帯合算), paragraph by paragraph of 健康保険法施行令第41条: first what is for
 * single persons (第2項, 第5項, 第4項), then for the members from 70 on (第3項), then for all (第1項). Each takes off what those before
 * it gave.
 *
 * @param steps what was given under each limit that holds, in order
 * @param benefitYen all of it
 * @param leftYen what all members have to pay in the end, what is not summed included
 * @param unverified figures that were used and are not verified in the text of the law, in Japanese
 * @param missing limits that are not known, by the age for whose class they are, in Japanese; then nothing is reckoned
 */
public record HouseholdBenefit(
        List<Step> steps, long benefitYen, long leftYen, Set<String> unverified, Map<AgeBand, String> missing) {

    public HouseholdBenefit {
        steps = List.copyOf(steps);
        unverified = Set.copyOf(unverified);
        missing = Map.copyOf(missing);
    }

    /** What a limit is for. */
    public enum Paragraph {
        /** A dependant under 70 whose insured turned 75 in the month (第41条第2項). */
        TURNING_75_UNDER_70("第41条第2項 75歳到達月の70歳未満の被扶養者"),
        /** Visits of a person from 70 on (第41条第5項). */
        VISITS("第41条第5項 70歳以上の個人の外来"),
        /** A person from 70 on in the month of the 75th birthday (第41条第4項). */
        TURNING_75("第41条第4項 75歳到達月の70歳以上の個人"),
        /** All members from 70 on (第41条第3項). */
        FROM_70("第41条第3項 70歳以上の世帯員"),
        /** The household (第41条第1項). */
        HOUSEHOLD("第41条第1項 世帯全体");

        private final String words;

        Paragraph(String words) {
            this.words = words;
        }

        /** The clause and whom it is for, in Japanese. */
        public String words() {
            return words;
        }
    }

    /**
     * A limit, and what is given above it.
     *
     * @param paragraph what it is for
     * @param person whom it is for; {@code null} for several
     * @param costYen total cost of what is summed, 10/10
     * @param summedYen what was left to pay of it, benefits before taken off
     * @param limitYen the limit in yen (高額療養費算定基準額)
     * @param benefitYen what is given
     * @param source where the limit is read
     */
    public record Step(
            Paragraph paragraph,
            @Nullable Integer person,
            long costYen,
            long summedYen,
            long limitYen,
            long benefitYen,
            String source) {}

    /** The benefit of a month. */
    public static HouseholdBenefit of(HouseholdMonth household, HighCostLimits limits) {
        HouseholdRun run = new HouseholdRun(household, limits);
        run.reckon();
        long benefit = run.steps.stream().mapToLong(Step::benefitYen).sum();
        long left = household.bills().stream()
                .mapToLong(HouseholdMonth.Bill::leftYen)
                .sum();
        return new HouseholdBenefit(run.steps, benefit, left - benefit, run.unverified, run.missing);
    }
}
