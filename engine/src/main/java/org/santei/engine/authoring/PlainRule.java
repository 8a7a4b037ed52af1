package org.santei.engine.authoring;

import java.util.ArrayList;
import java.util.List;
import org.santei.engine.rulebase.ParsedRule;
import org.santei.engine.rulebase.RuleLanguage;

/**
 * A rule in its parts, as a form asks for them. Texts stand in quotes, constants of the language do not.
 *
 * @param id its id
 * @param requirement what it requires, in Japanese
 * @param source clause that it implements
 * @param fact name of the fact that it looks at
 * @param key what the first condition compares with; empty when the fact has no key
 * @param conditions its other conditions, in order
 * @param verb name of its verb
 * @param words what the verb is given after the id
 */
public record PlainRule(
        String id,
        String requirement,
        String source,
        String fact,
        String key,
        List<PlainCondition> conditions,
        String verb,
        List<String> words) {

    public PlainRule {
        conditions = List.copyOf(conditions);
        words = List.copyOf(words);
    }

    /** A rule that the guard has read. */
    public static PlainRule of(ParsedRule rule) {
        List<PlainCondition> conditions = new ArrayList<>();
        String key = "";
        for (ParsedRule.Condition condition : rule.conditions()) {
            int equals = condition.text().indexOf(" == ");
            if (equals >= 0 && conditions.isEmpty() && key.isEmpty()) {
                key = condition.text().substring(equals + " == ".length());
            } else {
                conditions.add(new PlainCondition(
                        condition.negated(), Words.name(condition.text()), Words.of(condition.text())));
            }
        }
        return new PlainRule(
                rule.id(),
                rule.name().substring(rule.id().length()).strip(),
                rule.source(),
                rule.factType(),
                key,
                conditions,
                rule.verb(),
                rule.arguments().subList(1, rule.arguments().size()));
    }

    /** The text of a rule file that says it, as a person writes it; ends with a line feed. */
    public String text() {
        List<String> lines = new ArrayList<>();
        RuleLanguage.fact(fact)
                .filter(type -> !type.keyProperty().isEmpty())
                .ifPresent(type -> lines.add(type.keyProperty() + " == " + key));
        conditions.forEach(condition -> lines.add(condition.text()));
        List<String> given = new ArrayList<>(List.of('"' + id + '"'));
        given.addAll(words);
        return "rule \"" + id + ' ' + requirement + "\"\n"
                + "    @Source(\"" + source + "\")\n"
                + "when\n"
                + "    $" + fact + " : " + fact + "(\n        "
                + String.join(",\n        ", lines) + "\n    )\n"
                + "then\n"
                + "    $" + fact + '.' + Words.call(verb, given) + ";\n"
                + "end\n";
    }
}
