package org.santei.engine.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.Outcome;
import org.santei.engine.calculation.Question;
import org.santei.engine.claim.Claim;

/**
 * One case of a rule.
 *
 * @param file path of the case file under the folder of cases
 * @param line line in the file, from 1
 * @param rule id of the rule that it is about
 * @param name what it shows, in Japanese
 * @param claim what is given
 * @param question what is asked
 * @param chapters whether the rules of the chapters judge too; those for the official tables always do
 * @param expected what the ledger and the answer must say
 */
public record RuleCase(
        String file,
        int line,
        String rule,
        String name,
        Claim claim,
        Question question,
        boolean chapters,
        Expected expected) {

    /** What the rule says of the claim. */
    public enum Application {
        /** The rule wrote to the ledger. */
        APPLIES,
        /** The rule wrote nothing. */
        DOES_NOT_APPLY,
        /** The rule wrote only that facts are missing. */
        UNDECIDED
    }

    /**
     * What a case expects; {@code null} where it is silent.
     *
     * @param application what the rule says
     * @param awards codes that the rule awards
     * @param lines what became of lines
     * @param total total points of the answer
     * @param selfPaid yen that the patient pays beside the insurance (特別の料金)
     * @param complete whether the answer says that its total is complete
     */
    public record Expected(
            Application application,
            @Nullable List<String> awards,
            List<LineExpected> lines,
            @Nullable Integer total,
            @Nullable Integer selfPaid,
            @Nullable Boolean complete) {}

    /** What became of every line with a code. */
    public record LineExpected(String code, Outcome outcome) {}

    @Override
    public String toString() {
        return rule + " " + name;
    }
}
