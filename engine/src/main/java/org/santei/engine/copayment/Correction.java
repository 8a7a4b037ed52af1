package org.santei.engine.copayment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changes at an occasion because treatment with and without a fund is summed up over the month (高額療養費の合算).
 * High-cost benefit, funds and patient together make 0.
 *
 * @param insured index of the insurance of the treatment that is corrected
 * @param funds indexes of its funds, in order
 * @param highCostYen yen that the insurance pays more
 * @param fundYen yen that each fund of the patient pays more, by index; negative when it pays less
 * @param patientYen yen that the patient pays more; negative is a refund
 */
public record Correction(
        @Nullable Integer insured, List<Integer> funds, long highCostYen, List<Long> fundYen, long patientYen) {

    public Correction {
        funds = List.copyOf(funds);
        fundYen = List.copyOf(fundYen);
    }
}
