package org.santei.service.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A rule in two revisions.
 *
 * @param id its id
 * @param before the rule before; {@code null} when there was none
 * @param after the rule after; {@code null} when there is none
 * @param kind what differs
 */
record RuleChange(
        String id, @Nullable ReadRule before, @Nullable ReadRule after, Kind kind) {

    /** What differs between two revisions. */
    enum Kind {
        NEW,
        ENDED,
        /** The rule says something else. */
        RULE,
        /** The rule says the same, the words of its clause differ. */
        CLAUSE,
        SAME;

        /** The name in messages. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Every rule of two versions of a file, in the order of the newer one. */
    static List<RuleChange> between(List<ReadRule> before, List<ReadRule> after) {
        Map<String, ReadRule> old = new LinkedHashMap<>();
        before.forEach(rule -> old.put(rule.rule().id(), rule));
        List<RuleChange> changes = new ArrayList<>();
        for (ReadRule rule : after) {
            ReadRule was = old.remove(rule.rule().id());
            changes.add(new RuleChange(rule.rule().id(), was, rule, kind(was, rule)));
        }
        old.values().forEach(rule -> changes.add(new RuleChange(rule.rule().id(), rule, null, Kind.ENDED)));
        return changes;
    }

    private static Kind kind(@Nullable ReadRule before, ReadRule after) {
        if (before == null) {
            return Kind.NEW;
        }
        if (!before.rule().withoutSource().equals(after.rule().withoutSource())) {
            return Kind.RULE;
        }
        return Objects.equals(before.law(), after.law()) ? Kind.SAME : Kind.CLAUSE;
    }

    /** What it requires, in Japanese. */
    public String requirement() {
        ReadRule named = after == null ? before : after;
        return named == null ? "" : named.rule().requirement();
    }
}
