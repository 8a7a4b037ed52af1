package org.santei.engine.calculation;

import org.santei.engine.claim.Claim;

/** Sees every answer when it is given, for the figures of whoever runs a service; it is quick and keeps no claim. */
@FunctionalInterface
public interface AnswerObserver {

    /** Sees nothing. */
    AnswerObserver NONE = (claim, answer, nanoseconds) -> {};

    /**
     * A claim was answered.
     *
     * @param claim as it was given
     * @param answer what was said to it
     * @param nanoseconds how long it took
     */
    void answered(Claim claim, Answer answer, long nanoseconds);
}
