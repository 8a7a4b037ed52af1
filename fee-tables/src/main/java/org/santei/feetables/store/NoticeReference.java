package org.santei.feetables.store;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes a place in the fee schedule, such as O002-00-015, into the columns of a row of the master of medical acts. */
final class NoticeReference {

    private static final Pattern REFERENCE = Pattern.compile("([A-Z])([0-9]{3})(?:-([0-9]{1,2}))?(?:-([0-9]{1,3}))?");
    private static final int LETTER = 85;
    private static final int NUMBER = 92;
    private static final int BRANCH = 93;

    private NoticeReference() {}

    static void write(String table, String reference, List<String> row) {
        Matcher matcher = REFERENCE.matcher(reference);
        if (!table.equals("s") || !matcher.matches()) {
            return;
        }
        row.set(LETTER - 1, matcher.group(1));
        row.set(NUMBER - 1, matcher.group(2));
        String branch = matcher.group(3) == null ? "00" : matcher.group(3);
        row.set(BRANCH - 1, branch.length() == 1 ? "0" + branch : branch);
    }
}
