package org.santei.rules.examples;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.Outcome;
import org.santei.engine.claim.Claim;

/**
 * A worked example with a known answer.
 *
 * @param id its name in the collection of examples
 * @param says what it says
 * @param source who says so
 * @param state what Santei makes of it
 * @param because why it is not calculated here, or what stands in the way; empty for examples that hold
 * @param claims the claims that it describes; empty when none is written yet
 */
record Example(String id, String says, String source, State state, String because, List<Given> claims) {

    /** What Santei makes of an example. */
    enum State {
        HOLDS("hold"),
        REFUSED("refused or undecided by design"),
        NOT_YET("not yet"),
        ELSEWHERE("tested elsewhere"),
        OUT_OF_SCOPE("out of scope");

        private final String words;

        State(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /**
     * One claim of an example in one month.
     *
     * @param name its month, and what tells it from the other claims of the example
     * @param month month of treatment
     * @param claim the claim
     * @param groups what each group comes to, in the order of the claim
     * @param total points of the claim; {@code null} when the example does not say
     */
    record Given(
            String name,
            YearMonth month,
            Claim claim,
            List<Expected> groups,
            @Nullable Integer total) {}

    /**
     * What a group comes to.
     *
     * @param outcome what becomes of it
     * @param points points of one count when it is paid
     */
    record Expected(Outcome outcome, @Nullable Integer points) {}
}
