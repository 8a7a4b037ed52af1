package org.santei.engine.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.santei.engine.rulebase.RuleLanguage;

/**
 * Reads the text of a rule back into its parts, if it is exactly what {@link PlainRule#text} writes. Nothing is parsed that a stranger
 * could make expensive: a rule that is written otherwise is one for the editor.
 */
public final class PlainRuleReader {

    private static final Pattern RULE = Pattern.compile("rule \"(\\S+) ([^\"\\n]+)\"\\n"
            + "    @Source\\(\"([^\"\\n]+)\"\\)\\n"
            + "when\\n"
            + "    \\$(\\S+) : \\4\\(\\n((?:        [^\\n]+\\n)*)    \\)\\n"
            + "then\\n"
            + "    \\$\\4\\.([^(\\s]+\\([^\\n]*\\));\\n"
            + "end\\n");

    private static final int ID = 1;
    private static final int REQUIREMENT = 2;
    private static final int SOURCE = 3;
    private static final int FACT = 4;
    private static final int CONDITIONS = 5;
    private static final int VERB = 6;

    private PlainRuleReader() {}

    /** The parts of a rule; empty when it is written otherwise than a form writes. */
    public static Optional<PlainRule> read(String text) {
        Matcher matcher = RULE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String fact = matcher.group(FACT);
        String property =
                RuleLanguage.fact(fact).map(RuleLanguage.Fact::keyProperty).orElse("");
        String key = "";
        List<PlainCondition> conditions = new ArrayList<>();
        for (String line : matcher.group(CONDITIONS).lines().map(String::strip).toList()) {
            String condition = line.endsWith(",") ? line.substring(0, line.length() - 1) : line;
            String before = property + " == ";
            if (!property.isEmpty() && key.isEmpty() && condition.startsWith(before)) {
                key = condition.substring(before.length());
            } else {
                conditions.add(condition(condition));
            }
        }
        String call = matcher.group(VERB);
        List<String> words = Words.of(call);
        PlainRule rule = new PlainRule(
                matcher.group(ID),
                matcher.group(REQUIREMENT),
                matcher.group(SOURCE),
                fact,
                key,
                conditions,
                Words.name(call),
                words.isEmpty() ? words : words.subList(1, words.size()));
        return rule.text().equals(text) ? Optional.of(rule) : Optional.empty();
    }

    private static PlainCondition condition(String text) {
        boolean negated = text.startsWith("!");
        String asked = negated ? text.substring(1) : text;
        return new PlainCondition(negated, Words.name(asked), Words.of(asked));
    }
}
