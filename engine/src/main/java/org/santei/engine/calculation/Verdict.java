package org.santei.engine.calculation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.santei.engine.facts.Act;

/**
 * What became of one act.
 *
 * @param outcome paid, refused or undecided
 * @param rule id of the rule that decided
 * @param row the row of the official tables that the rule enforced; empty when it enforced none
 * @param because the act that stands in the way; {@code null} when none does
 * @param open facts that are missing; taken for granted when the act is paid all the same
 * @param limit how often the act is paid at most on its day; {@link #NO_LIMIT} when nothing limits it
 * @param type what a finding about it would be
 */
public record Verdict(
        Outcome outcome,
        String rule,
        String row,
        @Nullable Act because,
        List<String> open,
        int limit,
        FindingType type) {

    /** No limit. */
    public static final int NO_LIMIT = Integer.MAX_VALUE;

    static Verdict paid(String rule) {
        return new Verdict(Outcome.PAID, rule, "", null, List.of(), NO_LIMIT, FindingType.OVER_LIMIT);
    }

    /** Paid, but not as often as billed. */
    static Verdict paidAtMost(int limit, String rule) {
        return new Verdict(Outcome.PAID, rule, "", null, List.of(), limit, FindingType.OVER_LIMIT);
    }

    static Verdict refused(String rule, @Nullable Act because) {
        return refused(rule, because, "");
    }

    static Verdict refused(String rule, @Nullable Act because, String row) {
        FindingType type = because == null ? FindingType.REQUIREMENT_NOT_MET : FindingType.NOT_PAYABLE_TOGETHER;
        return new Verdict(Outcome.REFUSED, rule, row, because, List.of(), 0, type);
    }

    static Verdict undecided(String rule, List<String> missing) {
        return new Verdict(Outcome.UNDECIDED, rule, "", null, missing, 0, FindingType.UNDECIDED);
    }

    /** Paid because it was billed; what the rule could not know is taken for granted. */
    static Verdict assumed(String rule, List<String> assumed) {
        return new Verdict(Outcome.PAID, rule, "", null, assumed, NO_LIMIT, FindingType.OVER_LIMIT);
    }

    /** The same, as a finding of another type. */
    Verdict as(FindingType other) {
        return new Verdict(outcome, rule, row, because, open, limit, other);
    }

    /** The same, paid at most so often by a row. */
    Verdict limitedTo(int times, String byRule, String byRow) {
        if (times == 0) {
            return refused(byRule, null, byRow).as(FindingType.OVER_LIMIT);
        }
        return times < limit ? new Verdict(outcome, byRule, byRow, because, open, times, type) : this;
    }

    /** The same, with more that is taken for granted. */
    Verdict assuming(List<String> more) {
        return open.containsAll(more) ? this : new Verdict(outcome, rule, row, because, union(more), limit, type);
    }

    private List<String> union(List<String> more) {
        if (open.isEmpty() && more.size() == 1) {
            return List.copyOf(more);
        }
        List<String> all = new ArrayList<>(open);
        for (String fact : more) {
            if (!all.contains(fact)) {
                all.add(fact);
            }
        }
        return List.copyOf(all);
    }

    /** Undecided, with whatever was missing already. */
    Verdict undecidedBy(String byRule, String byRow, List<String> missing) {
        List<String> before = outcome == Outcome.UNDECIDED ? open : List.of();
        return new Verdict(Outcome.UNDECIDED, byRule, byRow, null, before, 0, FindingType.UNDECIDED).assuming(missing);
    }
}
