package org.santei.engine.verification;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Findings that a page in Markdown explains: rows of a table that begin with claim, line, type, rule and code. */
public final class ExplainedFindings {

    private static final Pattern ROW =
            Pattern.compile("^\\| ([0-9]{1,6} \\| [0-9]+ \\| [a-z_]+ \\| \\S+ \\| \\S+) \\|");

    private ExplainedFindings() {}

    /** The names of the findings of a page ({@link ClaimFinding#name}); empty when it has none. */
    public static Set<String> of(String page) {
        Set<String> names = new HashSet<>();
        page.lines().forEach(line -> {
            Matcher row = ROW.matcher(line);
            if (row.find()) {
                names.add(row.group(1));
            }
        });
        return Set.copyOf(names);
    }
}
