package org.santei.engine.copayment;

import java.util.Arrays;
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

    /**
     * The sums of occasions.
     *
     * @param fundCount how many funds the patient has
     */
    static CopaymentMonth of(
            List<OccasionShare> occasions, int fundCount, Set<String> unverified, List<String> missing) {
        long insurer = 0;
        long highCost = 0;
        long patient = 0;
        long reduction = 0;
        long till = 0;
        long[] funds = new long[fundCount];
        for (OccasionShare share : occasions) {
            insurer += share.insurerYen();
            highCost += share.highCostYen();
            patient += share.patientYen();
            reduction += share.reductionYen();
            till += share.tillYen() + share.correctionTillYen();
            add(funds, share.fundYen());
            Correction correction = share.correction();
            if (correction != null) {
                highCost += correction.highCostYen();
                patient += correction.patientYen();
                add(funds, correction.fundYen());
            }
        }
        return new CopaymentMonth(
                occasions,
                insurer,
                highCost,
                Arrays.stream(funds).boxed().toList(),
                patient,
                reduction,
                till,
                unverified,
                missing);
    }

    private static void add(long[] funds, List<Long> yen) {
        for (int i = 0; i < funds.length; i++) {
            funds[i] += yen.get(i);
        }
    }
}
