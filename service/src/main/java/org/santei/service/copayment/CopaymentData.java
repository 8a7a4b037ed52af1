package org.santei.service.copayment;

import org.santei.engine.copayment.FundTables;
import org.santei.feetables.copayment.HighCostLimits;
import org.santei.feetables.copayment.InsuranceLaws;
import org.santei.feetables.copayment.MunicipalReliefs;
import org.santei.feetables.copayment.SpecialTerms;

/**
 * The tables by which a patient's month is read.
 *
 * @param limits monthly limits
 * @param laws law numbers of insurances
 * @param specials ways in which only some local schemes charge
 * @param funds terms of public funds
 * @param reliefs funds whose rest municipalities waive
 */
record CopaymentData(
        HighCostLimits limits, InsuranceLaws laws, SpecialTerms specials, FundTables funds, MunicipalReliefs reliefs) {}
