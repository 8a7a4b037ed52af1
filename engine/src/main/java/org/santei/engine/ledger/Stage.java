package org.santei.engine.ledger;

import java.util.List;

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
    FOLLOW,
    /** Who pays, after points are known: its rules have a calendar of their own (docs/decisions/0011). */
    SHARE;

    /** The stages whose rules are those of the fee schedule. */
    public static final List<Stage> OF_SCHEDULE = List.of(CLASSIFY, AWARD, EXCLUDE, CAP, FOLLOW);
}
