package org.santei.engine.calculation;

/**
 * A claim that could not be calculated.
 *
 * @param receipt number of the claim in its input
 * @param reason what kept it from being calculated
 * @param error where and why
 */
public record NotCalculated(String receipt, Reason reason, InputError error) implements Answer {

    /** What keeps a claim from being calculated. */
    public enum Reason {
        /** No edition of the fee schedule is held for its month. */
        NO_EDITION,
        /** Points would be larger than any claim can hold: a quantity, count or price cannot be right. */
        OUT_OF_RANGE,
        /** More lines fall on the same days than any month has ({@link org.santei.engine.claim.ClaimSize}). */
        TOO_LARGE,
        /** Santei itself failed; the claim may be in order. */
        FAILURE
    }
}
