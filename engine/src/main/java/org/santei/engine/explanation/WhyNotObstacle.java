package org.santei.engine.explanation;

import java.util.List;

/**
 * One thing that stands in the way of a code.
 *
 * @param kind what it is
 * @param sentence what is the case, a Japanese sentence
 * @param remedy what would have to be the case, a Japanese sentence; empty when nothing can change it
 * @param rule id of the rule
 * @param requirement the rule in Japanese, without the id
 * @param source the clause that the rule implements
 * @param row the row of the official tables that the rule enforces; empty when it enforces none
 * @param conditions conditions of the rule as they are answered: those of an award must all hold, those of a refusal all do
 * @param lines lines that stand in the way, by their number in the input
 * @param missing facts that must be told to decide; empty unless they are all that stands in the way
 */
public record WhyNotObstacle(
        Kind kind,
        String sentence,
        String remedy,
        String rule,
        String requirement,
        String source,
        String row,
        List<WhyNotCondition> conditions,
        List<Integer> lines,
        List<String> missing) {

    /** What kind of thing stands in the way. */
    public enum Kind {
        /** What would earn the code is not billed. */
        NO_BASE,
        /** What would earn the code is billed, but not payable itself. */
        BASE_REFUSED,
        /** A condition of the rule that awards the code fails or is open. */
        CONDITION,
        /** A rule refuses it, whatever else earns it. */
        RULE,
        /** A row of the official tables refuses it. */
        TABLE,
        /** It is payable only so often. */
        LIMIT
    }
}
