package org.santei.service.draft;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.santei.engine.authoring.PlainCondition;
import org.santei.engine.authoring.PlainRule;

/** Proposes the two cases of a rule: one in which it applies, one in which it does not. */
final class CaseProposals {

    private final Overlay overlay;
    private final LocalDate day;

    /**
     * @param day service date of the cases: the first day of the version of the rule
     */
    CaseProposals(Overlay overlay, LocalDate day) {
        this.overlay = overlay;
        this.day = day;
    }

    /** The cases as a case file has them, below {@code - rule:} and {@code cases:}. */
    String of(PlainRule rule) {
        GivenFacts holds = new GivenFacts(overlay, day, rule);
        rule.conditions().forEach(condition -> holds.make(condition, !condition.negated()));
        GivenFacts fails = new GivenFacts(overlay, day, rule);
        Optional<PlainCondition> turned =
                rule.conditions().stream().filter(GivenFacts::canMake).findFirst();
        rule.conditions()
                .forEach(condition ->
                        fails.make(condition, turned.filter(condition::equals).isPresent() == condition.negated()));
        if (turned.isEmpty()) {
            fails.another();
        }
        return "    - name: 条件に合うときに適用する\n" + holds.text("applies") + "    - name: 条件に合わないときは適用しない\n"
                + fails.text("does-not-apply");
    }

    /** The text of a case file with more cases of a rule. */
    static String with(String file, String rule, String cases) {
        String head = "- rule: " + rule + "\n  cases:\n";
        int place = file.indexOf(head);
        if (place >= 0) {
            int end = place + head.length();
            return file.substring(0, end) + cases + file.substring(end);
        }
        String before = Objects.requireNonNullElse(file, "").stripTrailing();
        return (before.isEmpty() ? "" : before + "\n\n") + head + cases;
    }
}
