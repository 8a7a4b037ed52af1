package org.santei.feetables;

/** How a code stands on a service date, by what was known on a day. */
public enum Standing {
    /** A row of the code holds on that day. */
    IN_FORCE,
    /** The item does not exist yet: no row holds on that day, but a later one does. */
    NOT_YET,
    /** No row holds on that day or later, but an earlier one did. */
    ENDED,
    /**
     * The tables cannot say: the code is in none of them, or none of them answers for that day, or the row of that day
     * was overwritten by a later change before the file was published.
     */
    UNKNOWN,
    /** The notice leaves open whether the code still stands or what it is worth, and no official row is at hand. */
    UNDECIDED
}
