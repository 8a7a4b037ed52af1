package org.santei.engine.copayment;

import org.jspecify.annotations.Nullable;

/**
 * Treatment whose costs are summed up for one monthly limit.
 *
 * @param pool index of the insurance, or {@link #LATE_ELDERLY}, whose limit goes on when the insurer changes
 * @param longTerm whether it falls under the certificate of a disease of long treatment
 * @param apportioned index of the first fund that pays only for the treatment charged to it; {@code null} when none does
 */
record TreatmentKey(int pool, boolean longTerm, @Nullable Integer apportioned) {

    /** The pool of 後期高齢者医療. */
    static final int LATE_ELDERLY = -1;

    /** The pool of funds that pay alone. */
    static final int NO_INSURANCE = -2;
}
