package org.santei.service.approval;

import java.time.Instant;
import java.util.Locale;

/**
 * What was said of a draft on its way.
 *
 * @param number its number, from 1
 * @param at when
 * @param actor name of who said it
 * @param kind what it means
 * @param comment the words; may be empty
 * @param draftHash SHA-256 of the texts of the draft at that moment, in hexadecimal digits
 * @param base what the draft changed at that moment: SHA-256 of the names of the releases in force
 */
record Note(int number, Instant at, String actor, Kind kind, String comment, String draftHash, String base) {

    /** What a note means. */
    enum Kind {
        /** Nothing but its words. */
        COMMENT("意見"),
        /** The draft was not approved. */
        SENT_BACK("差し戻し"),
        /** The draft was approved, with the texts of that moment on the base of that moment. */
        APPROVED("承認"),
        /** The draft was published. */
        PUBLISHED("公表");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /** In words, in Japanese. */
        String title() {
            return title;
        }

        /** Its name in the database and in answers. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
