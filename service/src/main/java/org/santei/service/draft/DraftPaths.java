package org.santei.service.draft;

import java.util.regex.Pattern;

/** Which files a draft may change, and how large they may be. */
final class DraftPaths {

    static final String RULES = "rules/";
    static final String CASES = "cases/";
    static final String LIMITS = RULES + "limits.csv";
    static final String GROUPS = RULES + "groups.csv";

    private static final String FOLDER = "[A-Za-z0-9][A-Za-z0-9-]{0,39}/[A-Za-z0-9][A-Za-z0-9-]{0,79}";

    private static final Pattern RULE_FILE = Pattern.compile(RULES + FOLDER + "\\.[12][0-9]{3}-(0[1-9]|1[0-2])\\.drl");

    private static final Pattern CASE_FILE = Pattern.compile(CASES + FOLDER + "\\.cases\\.yaml");

    private static final int KIBIBYTE = 1 << 10;
    private static final int MOST_OF_RULES = 256 * KIBIBYTE;
    private static final int MOST_OF_TABLE = 4096 * KIBIBYTE;

    private DraftPaths() {}

    /** Whether a draft may change the file. */
    static boolean mayChange(String path) {
        return isTable(path)
                || RULE_FILE.matcher(path).matches()
                || CASE_FILE.matcher(path).matches();
    }

    /** Whether it is one of the two tables beside the rules. */
    static boolean isTable(String path) {
        return path.equals(LIMITS) || path.equals(GROUPS);
    }

    /** Most bytes of a file. */
    static int most(String path) {
        return isTable(path) ? MOST_OF_TABLE : MOST_OF_RULES;
    }
}
