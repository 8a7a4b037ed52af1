package org.santei.feetables;

/**
 * How often an item may be claimed on one claim (上限回数, columns 36 and 37).
 *
 * @param maximum the greatest count, at least 1
 * @param treatment what happens above it
 */
public record CountLimit(int maximum, CountTreatment treatment) {

    /**
     * @throws IllegalArgumentException when the greatest count is less than 1
     */
    public CountLimit {
        if (maximum < 1) {
            throw new IllegalArgumentException("A count limit is at least 1: " + maximum);
        }
    }
}
