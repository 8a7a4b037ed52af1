package org.santei.engine.ledger;

/** The phases of one calculation, in the order they run. */
public enum Stage {
    /** Names legal concepts once. */
    CLASSIFY,
    /** What the facts earn. */
    AWARD,
    /** What is not payable beside something else. */
    EXCLUDE,
    /** Limits, and remarks for a person. */
    CAP,
    /** What hangs on survivors. */
    FOLLOW
}
