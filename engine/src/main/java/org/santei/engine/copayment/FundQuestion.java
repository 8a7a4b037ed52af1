package org.santei.engine.copayment;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.FundLimits;

/**
 * What is told of a fund that takes part in a month.
 *
 * @param fund by what it is known
 * @param month month of treatment
 * @param years completed years of the patient on the first day of the month
 * @param insurance the law under which the patient is insured; {@code null} when it is not known
 * @param inpatient whether it is about a stay, not about visits
 * @param alone whether there is no other fund
 * @param everything whether it takes part in all treatment
 * @param told what the certificate says of the patient's part
 * @param billedYen what the claim says that the patient pays under it; {@code null} when it does not say
 */
public record FundQuestion(
        FundIdentity fund,
        YearMonth month,
        int years,
        @Nullable InsuranceKind insurance,
        boolean inpatient,
        boolean alone,
        boolean everything,
        FundLimits told,
        @Nullable Integer billedYen) {}
