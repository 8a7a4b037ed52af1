package org.santei.feetables;

/**
 * How an item stands to the reduction of facilities that do not meet a standard (基準適合識別, columns 44 and 45).
 *
 * @param role what it is
 * @param standard the facility standard without which its points are reduced, {@code "0"} for none
 */
public record Shortfall(Role role, String standard) {

    /** Nothing to do with it. */
    public static final Shortfall NONE = new Shortfall(Role.NONE, "0");

    /** What an item is to the reduction. */
    public enum Role implements OfficialDigit {
        /** Nothing. */
        NONE("0"),
        /** It is the reduction. */
        REDUCTION("1"),
        /** Its points are reduced. */
        SUBJECT("2");

        private final String digit;

        Role(String digit) {
            this.digit = digit;
        }

        @Override
        public String digit() {
            return digit;
        }
    }
}
