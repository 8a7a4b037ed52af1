package org.santei.feetables;

/** How a code stands on a service date. */
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
    UNKNOWN
}
