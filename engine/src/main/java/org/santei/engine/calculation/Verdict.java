package org.santei.engine.calculation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.santei.engine.facts.Act;

/**
 * What became of one act.
 *
 * @param outcome paid, refused or undecided
 * @param rule id of the rule that decided
 * @param because the act that stands in the way; {@code null} when none does
 * @param open facts that are missing; taken for granted when the act is paid all the same
 * @param limit how often the act is paid at most on its day
 */
record Verdict(Outcome outcome, String rule, @Nullable Act because, List<String> open, int limit) {

    static Verdict paid(String rule) {
        return new Verdict(Outcome.PAID, rule, null, List.of(), Integer.MAX_VALUE);
    }

    /** Paid, but not as often as billed. */
    static Verdict paidAtMost(int limit, String rule) {
        return new Verdict(Outcome.PAID, rule, null, List.of(), limit);
    }

    static Verdict refused(String rule, @Nullable Act because) {
        return new Verdict(Outcome.REFUSED, rule, because, List.of(), 0);
    }

    static Verdict undecided(String rule, List<String> missing) {
        return new Verdict(Outcome.UNDECIDED, rule, null, missing, 0);
    }

    /** Paid because it was billed; what the rule could not know is taken for granted. */
    static Verdict assumed(String rule, List<String> assumed) {
        return new Verdict(Outcome.PAID, rule, null, assumed, Integer.MAX_VALUE);
    }
}
