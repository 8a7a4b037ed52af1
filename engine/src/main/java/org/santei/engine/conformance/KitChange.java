package org.santei.engine.conformance;

/**
 * How a case differs from the kit before.
 *
 * @param number its number
 * @param what whether it is new, changed or dropped
 * @param reason why, in Japanese
 */
public record KitChange(String number, What what, String reason) {

    /** What became of a case. */
    public enum What {
        /** It was not in the kit before. */
        NEW("new"),
        /** Its input, its status or its expected answer is another. */
        CHANGED("changed"),
        /** It is in the kit no more. */
        DROPPED("dropped");

        private final String word;

        What(String word) {
            this.word = word;
        }

        /** As files of the kit write it. */
        public String word() {
            return word;
        }
    }
}
