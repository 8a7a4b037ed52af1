package org.santei.service.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rule as it is written in its file.
 *
 * @param id its id
 * @param requirement what it requires, in Japanese
 * @param source the clause that it implements, as it cites it
 * @param text its DRL, from {@code rule} to {@code end}
 */
record WrittenRule(String id, String requirement, String source, String text) {

    private static final Pattern RULE = Pattern.compile(
            "^rule \"(?<id>\\S+)(?: (?<requirement>[^\"]*))?\"(?<body>.*?)^end$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern SOURCE =
            Pattern.compile("^\\s*@Source\\(\\s*\"([^\"]*)\"\\s*\\)\\s*\\n?", Pattern.MULTILINE);

    /** The rules of a file, in their order. */
    static List<WrittenRule> of(String drl) {
        List<WrittenRule> rules = new ArrayList<>();
        Matcher rule = RULE.matcher(drl);
        while (rule.find()) {
            Matcher source = SOURCE.matcher(rule.group());
            String requirement = rule.group("requirement");
            rules.add(new WrittenRule(
                    rule.group("id"),
                    requirement == null ? "" : requirement,
                    source.find() ? source.group(1) : "",
                    rule.group()));
        }
        return rules;
    }

    /** Its text without the place that it cites, which another notice always changes. */
    String withoutSource() {
        return SOURCE.matcher(text).replaceFirst("");
    }
}
