package org.santei.engine.calculation;

import org.jspecify.annotations.Nullable;

/**
 * What the patient pays.
 *
 * @param yen amount for the month; {@code null} while it is undecided
 */
public record PatientShare(@Nullable Integer yen) {

    /** The patient's share is not calculated yet. */
    public static final PatientShare UNDECIDED = new PatientShare(null);
}
