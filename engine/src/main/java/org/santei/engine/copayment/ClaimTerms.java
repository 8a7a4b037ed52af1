package org.santei.engine.copayment;

import java.util.List;

/**
 * What the claim of a month needs to know beside the month itself.
 *
 * @param family whether the patient is a member of the insured person's family (家族), not that person
 * @param funds how the funds of the patient appear on the claim, by index
 * @param benefitBase when the share under a fund's benefit is written
 */
public record ClaimTerms(boolean family, List<FundOnClaim> funds, BenefitBase benefitBase) {

    public ClaimTerms {
        funds = List.copyOf(funds);
    }

    /** When the share that falls under a fund's benefit (公費給付対象額) is written, if a monthly limit was applied. */
    public enum BenefitBase {
        /** When the points of the first fund on the claim differ from those of the insurance. */
        POINTS_DIFFER("when-points-differ"),
        /** When the first fund on the claim pays only for the treatment charged to it. */
        FIRST_APPORTIONED("when-first-printed-fund-is-apportioned");

        private final String label;

        BenefitBase(String label) {
            this.label = label;
        }

        /** How a request writes it. */
        public String label() {
            return label;
        }
    }
}
