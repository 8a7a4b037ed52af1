package org.santei.engine.copayment;

import java.util.List;
import java.util.Set;

/**
 * What a patient pays in a month at one institution.
 *
 * @param occasions occasion by occasion, in order
 * @param insurerYen paid by the insurances at the statutory rate
 * @param highCostYen paid by them above monthly limits, corrections included
 * @param fundYen paid by each fund of the patient, by index, corrections included
 * @param patientYen the patient's share to the yen, corrections included, before any reduction
 * @param reductionYen waived; negative for what is collected outside the claim
 * @param tillYen collected at the counter, corrections included
 * @param unverified figures that were used and are not verified in the text of the law, in Japanese
 * @param missing what must be known to be certain, in Japanese; empty when everything is
 */
public record CopaymentMonth(
        List<OccasionShare> occasions,
        long insurerYen,
        long highCostYen,
        List<Long> fundYen,
        long patientYen,
        long reductionYen,
        long tillYen,
        Set<String> unverified,
        List<String> missing) {

    public CopaymentMonth {
        occasions = List.copyOf(occasions);
        fundYen = List.copyOf(fundYen);
        unverified = Set.copyOf(unverified);
        missing = List.copyOf(missing);
    }
}
