package org.santei.rules.law;

import java.util.Arrays;
import java.util.List;

/**
 * What answers a clause.
 *
 * @param status how it is answered
 * @param rules ids of the rules that answer it
 * @param words the column or table that carries it, the question to ask a human, or why it is not answered yet
 */
record Answer(Status status, List<String> rules, String words) {

    /** How a clause is answered. */
    enum Status {
        RULE("rule"),
        TABLE("table"),
        NOT_YET("not yet"),
        NEEDS_HUMAN("needs human");

        private final String words;

        Status(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        /** The status of these words; throws {@link IllegalArgumentException} when there is none. */
        static Status of(String words) {
            return Arrays.stream(values())
                    .filter(status -> status.words.equals(words))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(words));
        }
    }

    /** Carried by a table; the rules that enforce it have spaces between them. */
    static Answer table(String words, String rules) {
        return new Answer(Status.TABLE, rules.isEmpty() ? List.of() : List.of(rules.split(" ")), words);
    }

    static Answer notYet(String words) {
        return new Answer(Status.NOT_YET, List.of(), words);
    }
}
