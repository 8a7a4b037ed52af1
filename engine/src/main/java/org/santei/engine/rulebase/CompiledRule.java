package org.santei.engine.rulebase;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.santei.engine.ledger.Stage;

/**
 * What must be known of a rule when it runs, or is explained; empty texts stand for nothing.
 *
 * @param id its id
 * @param stage the stage in which it speaks
 * @param factType what it looks at
 * @param key the code, set or column by which it is found
 * @param awards the code that it awards
 * @param name id and requirement in Japanese
 * @param source the clause that it implements
 * @param verb call of the verb, as written
 * @param conditions conditions as written, the key first if the fact type has one
 */
public record CompiledRule(
        String id,
        Stage stage,
        String factType,
        String key,
        String awards,
        String name,
        String source,
        String verb,
        List<String> conditions) {

    private static final int FIXED = 9;

    /** What is known of a rule that the guard has read. */
    public static CompiledRule of(ParsedRule rule) {
        return new CompiledRule(
                rule.id(),
                rule.stage(),
                rule.factType(),
                orEmpty(rule.key()),
                orEmpty(rule.awards()),
                rule.name(),
                rule.source(),
                rule.verb() + '(' + String.join(", ", rule.arguments()) + ')',
                rule.conditions().stream()
                        .map(condition -> (condition.negated() ? "!" : "") + condition.text())
                        .toList());
    }

    static CompiledRule read(String[] field) {
        return new CompiledRule(
                field[1],
                Stage.valueOf(field[2]),
                field[3],
                field[4],
                field[5],
                field[6],
                field[7],
                field[8],
                List.of(field).subList(FIXED, field.length));
    }

    Object[] fields() {
        return Stream.concat(
                        Stream.of("rule", id, stage, factType, key, awards, name, source, verb), conditions.stream())
                .toArray();
    }

    /** Whether the rule belongs to no chapter of the schedule. */
    boolean isCommon() {
        return id.startsWith("COMMON-");
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
