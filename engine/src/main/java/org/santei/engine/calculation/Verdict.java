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
 */
record Verdict(Outcome outcome, String rule, @Nullable Act because, List<String> open) {

    static Verdict paid(String rule) {
        return new Verdict(Outcome.PAID, rule, null, List.of());
    }

    static Verdict refused(String rule, @Nullable Act because) {
        return new Verdict(Outcome.REFUSED, rule, because, List.of());
    }
}
