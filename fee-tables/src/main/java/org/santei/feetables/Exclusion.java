package org.santei.feetables;

import org.jspecify.annotations.Nullable;

/**
 * What the electronic fee schedule says of two codes that may not be claimed together (背反区分).
 */
public enum Exclusion implements OfficialDigit {
    /** The first of the two is paid. */
    FIRST("1"),
    /** The second of the two is paid. */
    SECOND("2"),
    /** Either of the two is paid, the other is not. */
    EITHER("3");

    private final String digit;

    Exclusion(String digit) {
        this.digit = digit;
    }

    @Override
    public String digit() {
        return digit;
    }

    static @Nullable Exclusion of(String digit) {
        return OfficialDigit.find(Exclusion.class, digit);
    }

    /** The time within which two codes exclude each other; each has a table of its own. */
    public enum Within {
        /** On one day (１日につき). */
        DAY("e03-1", "１日につき"),
        /** In one calendar month (同一月内). */
        MONTH("e03-2", "同一月内"),
        /** At one time (同時). */
        OCCASION("e03-3", "同時"),
        /** In one week (１週間につき). */
        WEEK("e03-4", "１週間につき");

        private final String table;
        private final String title;

        Within(String table, String title) {
            this.table = table;
            this.title = title;
        }

        /** Its official name. */
        public String title() {
            return title;
        }

        String table() {
            return table;
        }
    }
}
