package org.santei.engine.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.santei.engine.law.ClauseLink;
import org.santei.engine.law.ItemClauses;
import org.santei.engine.law.Notices;
import org.santei.engine.rulebase.ConditionReading;
import org.santei.engine.rulebase.RuleReader;
import org.santei.engine.rulebase.RuleReading;
import org.santei.engine.rulebase.RuleText;

/** What explanations tell of the rules of an edition whatever the claim is, put together once. Safe for use by many threads. */
final class EditionWords {

    /** Names and thresholds of conditions change with the days; more conditions than this are not kept. */
    private static final int MOST_CONDITIONS = 8_192;

    private final RuleReader reader;
    private final Notices notices;
    private final ItemClauses clauses;
    private final Map<Valued, Explanation.ExplainedRule> valued = new ConcurrentHashMap<>();
    private final Map<String, Explanation.ExplainedRule> rules = new ConcurrentHashMap<>();
    private final Map<ConditionReading, Explanation.ExplainedCondition> conditions = new ConcurrentHashMap<>();

    /** What Java decides, and the clause that gives a line its value. */
    private record Valued(String rule, ItemClauses.Clause clause) {}

    EditionWords(RuleReader reader, Notices notices, ItemClauses clauses) {
        this.reader = reader;
        this.notices = notices;
        this.clauses = clauses;
    }

    /** Reads the rules. */
    RuleReader reader() {
        return reader;
    }

    /** A rule of the edition, and where to read what it implements. */
    Explanation.ExplainedRule of(RuleText rule) {
        Explanation.ExplainedRule known = rules.get(rule.id());
        return known == null ? rules.computeIfAbsent(rule.id(), id -> explained(rule)) : known;
    }

    /** What Java decides from the tables, and where to read the clause that gives a line its value. */
    Explanation.ExplainedRule of(String tableRule, ItemClauses.Clause clause) {
        return valued.computeIfAbsent(new Valued(tableRule, clause), each -> TableRules.of(each.rule(), each.clause()));
    }

    /** The clauses that give lines their value. */
    ItemClauses clauses() {
        return clauses;
    }

    private Explanation.ExplainedRule explained(RuleText rule) {
        List<ClauseLink> links = notices.links(rule.source());
        return new Explanation.ExplainedRule(
                rule.id(),
                rule.requirement(),
                rule.source(),
                links.stream().map(ClauseLink::href).toList(),
                links.isEmpty() ? notices.whyNotHere(rule.source()) : "");
    }

    /** The conditions of a rule as a fact answered them. */
    List<Explanation.ExplainedCondition> of(RuleReading reading) {
        List<Explanation.ExplainedCondition> explained =
                new ArrayList<>(reading.conditions().size());
        for (ConditionReading condition : reading.conditions()) {
            explained.add(of(condition));
        }
        return explained;
    }

    private Explanation.ExplainedCondition of(ConditionReading condition) {
        Explanation.ExplainedCondition known = conditions.get(condition);
        if (known != null) {
            return known;
        }
        if (conditions.size() >= MOST_CONDITIONS) {
            conditions.clear();
        }
        return conditions.computeIfAbsent(
                condition,
                each -> new Explanation.ExplainedCondition(LineReasons.sentence(each), each.needed(), each.answered()));
    }
}
