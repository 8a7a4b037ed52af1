package org.santei.engine.copayment;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.FundLimits;
import org.santei.feetables.copayment.PublicFundNumber;

/**
 * What a claim tells of one of its funds.
 *
 * @param number its number
 * @param month month of treatment
 * @param years completed years of the patient on the first day of the month
 * @param insurance the law under which the patient is insured; {@code null} when it is not known
 * @param inpatient whether it is about a stay, not about visits
 * @param alone whether the claim has no other fund
 * @param everything whether it takes part in all treatment of the claim
 * @param told what the certificate says of the patient's part
 * @param billedYen what the claim says that the patient pays under it; {@code null} when it does not say
 */
public record FundQuestion(
        PublicFundNumber number,
        YearMonth month,
        int years,
        @Nullable InsuranceKind insurance,
        boolean inpatient,
        boolean alone,
        boolean everything,
        FundLimits told,
        @Nullable Integer billedYen) {}
