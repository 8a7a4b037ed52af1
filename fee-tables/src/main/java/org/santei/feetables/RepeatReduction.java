package org.santei.feetables;

/** How an item stands to reductions for repetition within a month (逓減対象区分, column 52). */
public enum RepeatReduction {
    /** Nothing to do with them. */
    NONE,
    /** Its points are reduced when it is repeated. */
    SUBJECT,
    /** It is such a reduction. */
    REDUCTION
}
