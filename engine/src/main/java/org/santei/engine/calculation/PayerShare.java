package org.santei.engine.calculation;

import org.santei.engine.claim.Payer;

/**
 * What a payer pays in the month, and what is left to pay under it.
 *
 * @param payer the payer
 * @param points points in which it takes part
 * @param paidYen what it pays; of the insurance its benefit at the statutory rate; negative when it gets money back
 * @param highCostYen what the insurance pays above the monthly limit (高額療養費); 0 for funds
 * @param leftYen what is left to pay under it, to the yen: what stands on the claim as 負担金額; funds behind it may pay it
 */
public record PayerShare(Payer payer, long points, long paidYen, long highCostYen, long leftYen) {}
