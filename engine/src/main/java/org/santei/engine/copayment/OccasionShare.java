package org.santei.engine.copayment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who pays what of an occasion. {@code totalYen = insurerYen + highCostYen + funds + patientYen}, and what is collected
 * outside the claim where {@code reductionYen} is negative.
 *
 * @param number number of the occasion
 * @param totalYen total cost, 10/10
 * @param insurerYen paid by the insurance at the statutory rate
 * @param highCostYen paid by the insurance above the monthly limit (高額療養費)
 * @param fundYen paid by each fund of the patient, by index; negative when it gets money back
 * @param patientYen the patient's share to the yen, before any reduction (一部負担金)
 * @param reductionYen waived (減免); negative for what is collected outside the claim
 * @param tillYen collected at the counter, after reduction and rounding, corrections left out
 * @param limitYen the monthly limit so far; {@code null} when none holds
 * @param correction what changes by the sum of the month; {@code null} for nothing
 * @param correctionTillYen what the correction changes at the counter; negative is a refund
 * @param limitList entries of the lists of limits (自己負担上限額管理票)
 * @param steps the arithmetic, step by step
 */
public record OccasionShare(
        int number,
        long totalYen,
        long insurerYen,
        long highCostYen,
        List<Long> fundYen,
        long patientYen,
        long reductionYen,
        long tillYen,
        @Nullable Long limitYen,
        @Nullable Correction correction,
        long correctionTillYen,
        List<LimitListEntry> limitList,
        List<Step> steps) {

    public OccasionShare {
        fundYen = List.copyOf(fundYen);
        limitList = List.copyOf(limitList);
        steps = List.copyOf(steps);
    }

    /**
     * An entry of a list of limits.
     *
     * @param fund index of the fund
     * @param patientYen what the patient and later funds pay under it, to 10 yen
     * @param totalYen total cost; 0 when the list does not ask for it
     */
    public record LimitListEntry(int fund, long patientYen, long totalYen) {}

    /**
     * One step from the total to what is collected.
     *
     * @param text what was reckoned, in Japanese
     * @param yen its result in yen
     * @param rule id of the rule that decided, or a COPAYMENT id of the arithmetic
     */
    public record Step(String text, long yen, String rule) {}
}
