package org.santei.engine.facts;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Payer;

/** Drugs whose points a code of the master of drugs takes off (減点), once for a day or once for the month. */
public interface Reducible {

    /** Day of the month, 1 to 31; 0 when the claim does not say, or when they are those of the month. */
    int day();

    /** The day, or the first of the month. */
    LocalDate date();

    /** Whether they are those of the whole month. */
    boolean isOfMonth();

    /** Line of the input where they begin. */
    int line();

    /** Who takes part in the first of them. */
    Set<Payer> payers();

    /** Whether all of them have the same payers. */
    boolean hasOnePayment();

    /** Points of all of them (所定点数); {@code null} when not all are known. */
    @Nullable
    Integer points();
}
