package org.santei.engine.copayment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.copayment.HighCostLimit;

/**
 * Who pays what of an occasion.
 *
 * @param costYen total cost, 10/10
 * @param percentage the statutory share and its rule
 * @param shareYen the statutory share
 * @param choice the monthly limit and its rule
 * @param limit the row of the table; {@code null} when no limit holds
 * @param limitYen the limit of the month so far; {@code null} when none holds
 * @param highCostYen paid above the limit (高額療養費)
 * @param leftYen what insurance leaves
 * @param longTermYen paid under the certificate of a disease of long treatment, where it is applied by occasion
 * @param fundYen what each fund of the patient pays, by index; negative when it gets money back
 * @param leftUnderFund what each fund leaves to pay, by index; 0 where it does not pay
 * @param aboveGeneralYen part of the patient's yen that lies above the general limit and that a local scheme leaves to him
 * @param patientYen what the patient pays before any reduction
 * @param reductionYen what is waived; negative for what is collected outside the claim
 * @param correction what changes by the sum of the month; {@code null} for nothing
 */
record Portion(
        long costYen,
        ShareLaw.Percentage percentage,
        long shareYen,
        ShareLaw.LimitChoice choice,
        @Nullable HighCostLimit limit,
        @Nullable Long limitYen,
        long highCostYen,
        long leftYen,
        long longTermYen,
        List<Long> fundYen,
        List<Long> leftUnderFund,
        long aboveGeneralYen,
        long patientYen,
        long reductionYen,
        @Nullable Correction correction) {}
