package org.santei.service.release;

import org.santei.engine.calculation.ClaimService;
import org.santei.engine.explanation.WhyNotService;
import org.santei.engine.rulebase.RuleBases;
import org.santei.feetables.FeeTable;

/**
 * Tables and rules by what was known on a day.
 *
 * @param table the official tables
 * @param rules the rules of the fee schedule
 * @param claims what calculates under them
 * @param whyNot what says why a claim does not have a code
 */
public record KnownLaw(FeeTable table, RuleBases rules, ClaimService claims, WhyNotService whyNot) {}
