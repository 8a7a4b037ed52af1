package org.santei.service.rulebook;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A rule with the clauses that it implements beside it.
 *
 * @param rule the rule
 * @param clauses the clauses; empty when their text is not at hand
 * @param elsewhere why there are none, in Japanese; empty when there are some
 */
record ReadRule(WrittenRule rule, List<Clauses.Cited> clauses, String elsewhere) {

    static ReadRule of(WrittenRule rule, Clauses clauses) {
        List<Clauses.Cited> cited = clauses.of(rule.source());
        return new ReadRule(rule, cited, cited.isEmpty() ? clauses.whyNotHere(rule.source()) : "");
    }

    /** The words of all its clauses. */
    public String law() {
        return clauses.stream().map(Clauses.Cited::text).collect(Collectors.joining("\n"));
    }
}
