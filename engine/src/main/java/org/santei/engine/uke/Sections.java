package org.santei.engine.uke;

import java.util.Set;

/** Sections of the claim (診療識別; 記録条件仕様 医科用, table 20). */
final class Sections {
    /** Sections of comments on the whole claim; no line can be billed in them. */
    private static final Set<String> WHOLE_CLAIM = Set.of("01", "99");

    private static final Set<String> BILLED = Set.of(
            "11", "12", "13", "14", "21", "22", "23", "24", "25", "26", "27", "28", "31", "32", "33", "39", "40", "50",
            "54", "60", "70", "80", "90", "92", "97");

    private Sections() {}

    /** Whether lines can be billed in the section. */
    static boolean isBilled(String section) {
        return BILLED.contains(section);
    }

    /** Whether the table has the section. */
    static boolean isKnown(String section) {
        return isBilled(section) || WHOLE_CLAIM.contains(section);
    }
}
