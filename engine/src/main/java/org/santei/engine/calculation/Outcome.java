package org.santei.engine.calculation;

/** What became of a line or group, from best to worst. A group is undecided when a line is, else paid when a line is. */
public enum Outcome {
    PAID,
    /** Not payable: excluded, bundled, capped or not in force. */
    REFUSED,
    /** A fact or value is missing; never a silent pass. */
    UNDECIDED
}
