package org.santei.batch.input;

import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.InputError;
import org.santei.engine.claim.Claim;

/**
 * What stands at one place of the input: a claim, or why there is none.
 *
 * @param place where it stands
 * @param counted whether a claim begins here; false for records that belong to no claim
 * @param receipt number of the claim in its input; empty when it cannot be read
 * @param claim the claim; {@code null} when it cannot be read
 * @param error why it cannot be read; {@code null} when it can
 */
public record Given(
        Place place,
        boolean counted,
        String receipt,
        @Nullable Claim claim,
        @Nullable InputError error) {

    /**
     * A place of the input.
     *
     * @param source the file, or the name of the synthetic mix
     * @param month where results are kept, {@code YYYY-MM}: month of the bill of a UKE file, else of treatment; {@link
     *     #UNKNOWN} when it cannot be read
     * @param facility who bills, where results are kept, too; {@link #UNKNOWN} when it cannot be read
     * @param line line of the file, from 1; 0 where there are no lines
     * @param number place among the claims of its source, from 0; 0 where lines tell it
     */
    public record Place(String source, String month, String facility, int line, long number) {

        /** What cannot be read. */
        public static final String UNKNOWN = "unknown";
    }

    static Given of(Place place, Claim claim) {
        return new Given(place, true, claim.receipt(), claim, null);
    }

    static Given refused(Place place, boolean counted, String receipt, InputError error) {
        return new Given(place, counted, receipt, null, error);
    }
}
