package org.santei.engine.calculation;

/** What became of a line, from best to worst; the outcome of a group is that of its worst line. */
public enum Outcome {
    PAID,
    /** Not payable: excluded, bundled, capped or not in force. */
    REFUSED,
    /** A fact or value is missing; never a silent pass. */
    UNDECIDED;

    /** The worse of two outcomes. */
    public Outcome worst(Outcome other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
