package org.santei.engine.rulebase;

import java.util.List;
import java.util.Optional;

/**
 * A rule as it looks at one fact.
 *
 * @param rule the rule
 * @param conditions its conditions in the order of the file, each answered
 */
public record RuleReading(RuleText rule, List<ConditionReading> conditions) {

    /** Whether the rule applies: it does not when a condition fails, and it is open when one is and none fails. */
    public Answered outcome() {
        return hindrance().map(ConditionReading::answered).orElse(Answered.YES);
    }

    /** What keeps the rule from applying: the first condition that fails, else the first that is open. */
    public Optional<ConditionReading> hindrance() {
        return first(Answered.NO).or(() -> first(Answered.OPEN));
    }

    private Optional<ConditionReading> first(Answered answered) {
        return conditions.stream()
                .filter(condition -> condition.answered() == answered)
                .findFirst();
    }
}
