package org.santei.engine.claim;

import java.time.LocalDate;

/**
 * An act that was claimed earlier than the month of the claim.
 *
 * @param code code of the official master, 9 digits
 * @param day the day on which it was done
 * @param times how often on that day, at least 1
 */
public record PastAct(String code, LocalDate day, int times) {

    /**
     * @throws IllegalArgumentException if it was not done at all
     */
    public PastAct {
        if (times < 1) {
            throw new IllegalArgumentException("A past act was done at least once.");
        }
    }
}
