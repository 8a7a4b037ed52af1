package org.santei.engine.rulebase;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.drools.model.Model;

/**
 * Finds the rules of a stage that speak of a fact: by its type, by its key, then by asking their conditions one after the other.
 * Facts never change while rules look at them and no rule looks at more than one, so that nothing has to be remembered from one
 * fact to the next (docs/decisions/0022). It never changes either: any number of threads may judge at once.
 */
final class RuleMatcher {

    private final List<MatchedRule> rules;
    private final Map<Class<?>, RulesOfType> types;

    private RuleMatcher(List<MatchedRule> rules) {
        this.rules = rules;
        Map<Class<?>, RulesOfType> byType = new HashMap<>();
        rules.stream()
                .collect(Collectors.groupingBy(MatchedRule::factType))
                .forEach((type, ofType) -> byType.put(type, RulesOfType.of(ofType)));
        this.types = Map.copyOf(byType);
    }

    /**
     * The rules of a compiled model.
     *
     * @throws IllegalStateException if one of them is of a shape that the language of rules does not have
     */
    static RuleMatcher of(Model model) {
        if (!model.getQueries().isEmpty() || !model.getGlobals().isEmpty()) {
            throw new IllegalStateException(model.getName() + " has more than rules.");
        }
        return new RuleMatcher(model.getRules().stream().map(MatchedRule::of).toList());
    }

    /** The same without some rules. */
    RuleMatcher without(Set<String> names) {
        return names.isEmpty()
                ? this
                : new RuleMatcher(rules.stream()
                        .filter(rule -> !names.contains(rule.name()))
                        .toList());
    }

    /** Shows facts to the rules. */
    void judge(List<?> facts) {
        Class<?> type = null;
        RulesOfType ofType = null;
        for (int i = 0; i < facts.size(); i++) {
            Object fact = facts.get(i);
            if (fact.getClass() != type) {
                type = fact.getClass();
                ofType = types.get(type);
            }
            if (ofType != null) {
                ofType.judge(fact);
            }
        }
    }
}
