package org.santei.engine.explanation;

import java.util.List;
import org.santei.engine.facts.Act;
import org.santei.engine.rulebase.Answered;
import org.santei.engine.rulebase.ConditionReading;

/**
 * One thing that stands in the way of a code, before it is put into sentences.
 *
 * @param kind what it is
 * @param reason what is the case, a Japanese predicate
 * @param needed what would have to be the case, Japanese predicates that must all hold; empty when nothing can change it
 * @param further what the rule asks for besides, which cannot be answered yet, Japanese predicates
 * @param rule id of the rule
 * @param row the row of the official tables that it enforces; empty when it enforces none
 * @param conditions conditions of the rule as they were answered
 * @param because acts that stand in the way
 * @param missing facts that must be told to decide; empty unless they are all that stands in the way
 */
record Hindrance(
        WhyNotObstacle.Kind kind,
        String reason,
        List<String> needed,
        List<String> further,
        String rule,
        String row,
        List<ConditionReading> conditions,
        List<Act> because,
        List<String> missing) {

    Hindrance {
        needed = List.copyOf(needed);
        because = List.copyOf(because);
        missing = List.copyOf(missing);
    }

    /** Whether only facts are missing. */
    boolean isOpen() {
        return !missing.isEmpty();
    }

    /** Whether it keeps a rule from awarding the code, rather than refusing what was awarded. */
    boolean isOfAward() {
        return switch (kind) {
            case NO_BASE, BASE_REFUSED, CONDITION -> true;
            case RULE, TABLE, LIMIT -> false;
        };
    }

    /** How many conditions are known to fail, or cannot hold while the base is missing. */
    int failing() {
        long no = conditions.stream()
                .filter(reading -> reading.answered() == Answered.NO)
                .count();
        return (int) no + further.size() + (conditions.isEmpty() ? 1 : 0);
    }

    /** How many conditions hold. */
    int holding() {
        return (int) conditions.stream()
                .filter(reading -> reading.answered() == Answered.YES)
                .count();
    }
}
