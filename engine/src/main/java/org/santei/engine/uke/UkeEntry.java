package org.santei.engine.uke;

import org.santei.engine.calculation.InputError;
import org.santei.engine.claim.Claim;

/** One claim (レセプト) of a UKE file, read or not; nothing in it names a patient. */
public sealed interface UkeEntry {

    /** Receipt number (レセプト番号) as in the RE record, 1 to 6 digits; empty when it cannot be read. */
    String receipt();

    /**
     * A claim that passed every check of the reader.
     *
     * @param claim the claim; days, points and totals are those of the file
     */
    record ReadClaim(Claim claim) implements UkeEntry {
        @Override
        public String receipt() {
            return claim.receipt();
        }
    }

    /**
     * A claim, or records outside every claim, that could not be used.
     *
     * @param receipt receipt number; empty when it cannot be read or when the records are part of no claim
     * @param error the first error found, with line and field
     */
    record UnreadableClaim(String receipt, InputError error) implements UkeEntry {}
}
