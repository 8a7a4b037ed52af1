package org.santei.engine.calculation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.LineGroup;
import org.santei.engine.facts.ClaimIndex;
import org.santei.engine.rulebase.RuleBase;
import org.santei.feetables.FeeItem;

/** Gathers findings, each once, with the rule, the place and the money of each. */
final class FindingList {

    private static final Comparator<Finding> BY_STAKE =
            Comparator.comparingLong(Finding::weight).reversed().thenComparingInt(Finding::line);

    private final ClaimIndex claim;
    private final RuleBase rules;
    private final List<Finding> found = new ArrayList<>();
    private final Set<Seen> seen = new HashSet<>();

    private record Seen(FindingType type, String rule, int line, String message) {}

    /**
     * What a finding is about.
     *
     * @param line line of the input, from 1; 0 for the whole claim
     * @param field the place in the claim as the API takes it
     * @param code code of the official master; empty for none
     */
    record About(int line, String field, String code) {}

    FindingList(ClaimIndex claim, RuleBase rules) {
        this.claim = claim;
        this.rules = rules;
    }

    /** What is at stake most first; what cannot be known last; then in the order of the input. */
    List<Finding> all() {
        found.sort(BY_STAKE);
        return List.copyOf(found);
    }

    void add(FindingType type, String rule, About about, @Nullable Long yen, String message) {
        add(type, type.level(), rule, about, yen, message);
    }

    void add(FindingType type, Finding.Level level, String rule, About about, @Nullable Long yen, String message) {
        if (!seen.add(new Seen(type, rule, about.line(), message))) {
            return;
        }
        FindingBasis basis = FindingBasis.of(type, rule, rules);
        found.add(new Finding(
                type,
                level,
                rule,
                basis.requirement(),
                basis.source(),
                about.line(),
                about.field(),
                about.code(),
                yen,
                message,
                basis.explanation()));
    }

    /** A line of the claim, or what it stands for. */
    About line(int number, String part, String code) {
        List<LineGroup> groups = claim.claim().groups();
        for (int group = 0; group < groups.size(); group++) {
            for (int line = 0; line < groups.get(group).lines().size(); line++) {
                if (groups.get(group).lines().get(line).number() == number) {
                    return new About(number, "groups[" + group + "].lines[" + line + "]." + part, code);
                }
            }
        }
        return new About(number, "groups", code);
    }

    /** A part of a group, told at one of its lines. */
    About group(LineGroup group, int number, String part) {
        return new About(number, "groups[" + claim.claim().groups().indexOf(group) + "]." + part, "");
    }

    /** A part of a payer. */
    About payer(int index, String part) {
        return new About(claim.claim().line(), "payers[" + index + "]." + part, "");
    }

    /** The claim. */
    Claim claim() {
        return claim.claim();
    }

    /** A code by its name in the month. */
    String named(String code) {
        FeeItem item = claim.item(code, claim().month().atDay(1));
        return "「" + (item == null ? code : item.name()) + "」";
    }

    /** The rule that a finding rests on, with the row of the official tables. */
    String basis(String rule, String row) {
        return rules.nameOf(rule) + (row.isEmpty() ? "" : "（" + row + "）");
    }

    /** The day, before what is said of it. */
    static String on(int day) {
        return day == 0 ? "" : day + "日: ";
    }
}
