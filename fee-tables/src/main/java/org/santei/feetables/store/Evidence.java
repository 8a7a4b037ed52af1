package org.santei.feetables.store;

/**
 * Where a value comes from.
 *
 * @param source whether it was read from an official file or derived from the notice
 * @param confidence how far a derived value is to be trusted; {@code HIGH} when it was read
 * @param text the official file, or the place in the notice
 */
public record Evidence(Source source, Confidence confidence, String text) {

    /** Where a value comes from. */
    public enum Source {
        /** A row of a file that the payers published. */
        OFFICIAL,
        /** Taken from the words of the notice, because the official file is not at hand. */
        DERIVED
    }

    /** How far a value is to be trusted. */
    public enum Confidence {
        /** As good as read. */
        HIGH,
        /** Probably right. */
        MEDIUM,
        /** To be checked before money is paid. */
        LOW
    }

    /** The evidence of a row that was read from an official file. */
    public static Evidence official(String file) {
        return new Evidence(Source.OFFICIAL, Confidence.HIGH, file);
    }
}
