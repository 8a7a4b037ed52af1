package org.santei.engine.copayment;

/**
 * What a patient paid under a fund at another institution of the same month.
 *
 * @param beforeOccasion it is known before the occasion of this number
 * @param fund index of the fund, from 0
 * @param patientYen yen entered on the list of limits
 * @param use whether it counts as one use of the month
 */
public record Elsewhere(int beforeOccasion, int fund, long patientYen, boolean use) {}
