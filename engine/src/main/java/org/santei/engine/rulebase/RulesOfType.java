package org.santei.engine.rulebase;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.drools.model.functions.Block1;
import org.drools.model.functions.Function1;
import org.drools.model.functions.Predicate1;
import org.jspecify.annotations.Nullable;

/** The rules of a stage that look at one type of facts: all of them by one key, or all of them without. */
final class RulesOfType {

    private static final Candidate[] NONE = {};

    private final @Nullable Function1<Object, ?> extractor;
    private final Map<Object, Candidate[]> byKey;
    private final Candidate[] always;

    /** A rule whose key is that of a fact. */
    private static final class Candidate {
        private final String name;
        private final Predicate1<Object>[] conditions;
        private final Block1<Object> verb;

        @SuppressWarnings({"unchecked", "rawtypes"})
        Candidate(MatchedRule rule) {
            this.name = rule.name();
            this.conditions = rule.conditions().toArray(new Predicate1[0]);
            this.verb = rule.verb();
        }

        void judge(Object fact) {
            try {
                for (Predicate1<Object> condition : conditions) {
                    if (!condition.test(fact)) {
                        return;
                    }
                }
                verb.execute(fact);
            } catch (Exception e) {
                throw new IllegalStateException("The rule " + name + " failed.", e);
            }
        }
    }

    private RulesOfType(@Nullable Function1<Object, ?> extractor, Map<Object, Candidate[]> byKey, Candidate[] always) {
        this.extractor = extractor;
        this.byKey = byKey;
        this.always = always;
    }

    /**
     * @param rules rules that look at the same type
     * @throws IllegalStateException if they are not found in the same way
     */
    static RulesOfType of(List<MatchedRule> rules) {
        Map<Object, Candidate[]> byKey = new HashMap<>();
        rules.stream()
                .filter(rule -> rule.key() != null)
                .collect(Collectors.groupingBy(
                        rule -> Objects.requireNonNull(rule.key()).value()))
                .forEach((key, ofKey) -> byKey.put(key, candidates(ofKey)));
        List<Function1<Object, ?>> extractors = rules.stream()
                .<Function1<Object, ?>>mapMulti((rule, found) -> {
                    if (rule.key() != null) {
                        found.accept(rule.key().extractor());
                    }
                })
                .distinct()
                .toList();
        if (extractors.size() > 1) {
            throw new IllegalStateException(
                    "Rules about " + rules.get(0).factType().getSimpleName() + " are found by more than one key.");
        }
        return new RulesOfType(
                extractors.isEmpty() ? null : extractors.get(0),
                byKey,
                candidates(rules.stream().filter(rule -> rule.key() == null).toList()));
    }

    private static Candidate[] candidates(List<MatchedRule> rules) {
        return rules.stream().map(Candidate::new).toArray(Candidate[]::new);
    }

    /** Shows a fact of the type to the rules. */
    void judge(Object fact) {
        judge(always, fact);
        if (extractor != null) {
            judge(byKey.getOrDefault(extractor.apply(fact), NONE), fact);
        }
    }

    private static void judge(Candidate[] candidates, Object fact) {
        for (Candidate candidate : candidates) {
            candidate.judge(fact);
        }
    }
}
