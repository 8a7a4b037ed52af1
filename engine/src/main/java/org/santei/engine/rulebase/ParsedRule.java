package org.santei.engine.rulebase;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.santei.engine.ledger.Stage;

/**
 * A rule that the guard has read: one pattern, its conditions and one verb.
 *
 * @param file path of its file
 * @param line line of its name in the file, from 1
 * @param id first word of its name
 * @param name id and requirement in Japanese
 * @param source clause that it implements
 * @param stage stage of its verb
 * @param factType name of the fact type that it matches
 * @param conditions conditions, the hashed key first
 * @param key code or set that its first condition names; {@code null} when the fact type alone is the key
 * @param verb name of the verb
 * @param arguments arguments of the verb as written, the id first
 * @param awards code that the verb awards; {@code null} when it judges the act itself
 */
public record ParsedRule(
        String file,
        int line,
        String id,
        String name,
        String source,
        Stage stage,
        String factType,
        List<Condition> conditions,
        @Nullable String key,
        String verb,
        List<String> arguments,
        @Nullable String awards) {

    /**
     * One condition.
     *
     * @param text as written, without a leading negation
     * @param negated whether a negation stands before it
     * @param missing fact that must be known to answer; empty when the claim always says, or when the fact itself tells it
     * @param toldBy name of the method by which the fact tells what must be known; empty when {@code missing} does
     */
    public record Condition(String text, boolean negated, String missing, String toldBy) {

        /** Whether a fact may be missing. */
        boolean mayBeUnknown() {
            return !missing.isEmpty() || !toldBy.isEmpty();
        }
    }

    /** Whether the rule owns a column or table of the official tables. */
    boolean isForTable() {
        return factType.equals("表該当");
    }

    /** Whether the rule needs a twin that says what cannot be decided. */
    boolean hasTwin() {
        return conditions.stream().anyMatch(Condition::mayBeUnknown);
    }
}
