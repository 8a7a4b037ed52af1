package org.santei.engine.rulebase;

/**
 * Something that a rule file says and may not say.
 *
 * @param rule name of the rule that it stands in; empty before the first
 * @param line line from 1; 0 for the whole file
 * @param column column from 1, in UTF-16 units; 0 for the whole line
 * @param kind what kind of problem it is, a word that programs may rely on
 * @param message Japanese sentences that say what is wrong and what to write instead
 */
public record RuleProblem(String rule, int line, int column, String kind, String message) {

    /** The problem in one line, for a build. */
    String inWords() {
        String place = line + ":" + column;
        return rule.isEmpty() ? place + ' ' + message : place + " 規則「" + rule + "」 " + message;
    }
}
