package org.santei.engine.explanation;

/** How a code stands to a claim. */
public enum WhyNotStatus {
    /** The claim bills it, and it is paid. */
    PAID,
    /** Rules award it, and nothing stands in the way; the claim does not bill it. */
    EARNED,
    /** Only the master speaks of it, and nothing in the claim stands in the way; the claim does not bill it. */
    CLAIMABLE,
    /** Facts are missing to say. */
    UNDECIDED,
    /** Something stands in the way. */
    REFUSED,
    /** The code is not used on the days of the claim. */
    NOT_IN_FORCE,
    /** No official table at hand has the code. */
    UNKNOWN_CODE,
    /** The code is of another schedule or of no schedule: dental fees, dispensing, comments. */
    OTHER_SCHEDULE
}
