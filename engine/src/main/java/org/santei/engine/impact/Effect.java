package org.santei.engine.impact;

import org.santei.engine.calculation.Calculation;

/**
 * A claim calculated on both sides of a change.
 *
 * @param claim the claim of the corpus
 * @param before its answer before the change
 * @param after its answer after it
 */
record Effect(CorpusClaim claim, Calculation before, Calculation after) {

    /** Whether nothing of it is left undecided on either side, so that both sums mean the same. */
    boolean isComparable() {
        return before.complete() && after.complete();
    }

    /** Whether it is decided on both sides who pays. */
    boolean isShared() {
        return Money.isShared(before) && Money.isShared(after);
    }

    long points() {
        return Money.points(after) - Money.points(before);
    }

    long yen() {
        return Money.yen(after) - Money.yen(before);
    }
}
