package org.santei.engine.conformance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an answer compares with a case.
 *
 * @param number number of the case
 * @param verdict whether it passed
 * @param differences where it differs; empty unless it failed
 * @param rule id of the rule that explains the difference; empty unless it failed
 * @param ruleName that rule in Japanese; empty unless it failed
 * @param source the clause or table of the rule; empty unless it failed
 * @param cause the most likely cause; {@code null} unless it failed
 */
public record CaseResult(
        String number,
        Verdict verdict,
        List<Difference> differences,
        String rule,
        String ruleName,
        String source,
        @Nullable LikelyCause cause) {

    /** Whether a case passed. */
    public enum Verdict {
        PASSED("passed"),
        FAILED("failed"),
        NOT_ATTEMPTED("not-attempted");

        private final String word;

        Verdict(String word) {
            this.word = word;
        }

        /** As results write it. */
        public String word() {
            return word;
        }
    }

    /**
     * Where an answer differs.
     *
     * @param what what is compared, in Japanese
     * @param expected the right value
     * @param got the value of the answer
     */
    public record Difference(String what, String expected, String got) {}

    public CaseResult {
        differences = List.copyOf(differences);
    }

    static CaseResult passed(KitCase kitCase) {
        return new CaseResult(kitCase.number(), Verdict.PASSED, List.of(), "", "", "", null);
    }

    /** No answer was given. */
    public static CaseResult notAttempted(KitCase kitCase) {
        return new CaseResult(kitCase.number(), Verdict.NOT_ATTEMPTED, List.of(), "", "", "", null);
    }
}
