package org.santei.engine.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.Calculation;
import org.santei.engine.calculation.Calculator;
import org.santei.engine.calculation.LineResult;
import org.santei.engine.calculation.Outcome;
import org.santei.engine.cases.RuleCase.Application;
import org.santei.engine.cases.RuleCase.Expected;
import org.santei.engine.cases.RuleCase.LineExpected;
import org.santei.engine.ledger.Entry;

/** Runs a case and says, in words, where the ledger or the answer differs from what the case expects. */
public final class CaseRunner {

    private final Calculator calculator;

    public CaseRunner(Calculator calculator) {
        this.calculator = calculator;
    }

    /** What differs; empty when the case holds. */
    public List<Difference> differences(RuleCase ruleCase) {
        List<Difference> differences = new ArrayList<>();
        List<Entry> ledger = calculator.ledgerOf(ruleCase.claim(), ruleCase.question()).stream()
                .filter(entry -> entry.rule().equals(ruleCase.rule()))
                .toList();
        Expected expected = ruleCase.expected();
        compare(differences, "expect", expected.application(), application(ledger));
        if (expected.awards() != null) {
            compare(differences, "awards", expected.awards(), awards(ledger));
        }
        if (!expected.lines().isEmpty()
                || expected.total() != null
                || expected.selfPaid() != null
                || expected.complete() != null) {
            answer(ruleCase, differences);
        }
        return differences;
    }

    private static Application application(List<Entry> ledger) {
        if (ledger.isEmpty()) {
            return Application.DOES_NOT_APPLY;
        }
        return ledger.stream().allMatch(CaseRunner::isOpen) ? Application.UNDECIDED : Application.APPLIES;
    }

    private static boolean isOpen(Entry entry) {
        return entry instanceof Entry.Undecided
                || entry instanceof Entry.Unremarked
                || entry instanceof Entry.Unclassified
                || entry instanceof Entry.Open
                || (entry instanceof Entry.Reduced reduced && !reduced.missing().isEmpty());
    }

    private static List<String> awards(List<Entry> ledger) {
        return ledger.stream()
                .filter(Entry.Awarded.class::isInstance)
                .map(Entry::code)
                .toList();
    }

    private void answer(RuleCase ruleCase, List<Difference> differences) {
        if (!(calculator.calculate(ruleCase.claim(), ruleCase.question()) instanceof Calculation answer)) {
            differences.add(new Difference("total", "（計算できる請求）", "（計算できません）"));
            return;
        }
        Expected expected = ruleCase.expected();
        if (expected.total() != null) {
            compare(differences, "total", expected.total(), answer.totalPoints());
        }
        if (expected.selfPaid() != null) {
            compare(differences, "self-paid", expected.selfPaid(), answer.selfPaid());
        }
        if (expected.complete() != null) {
            compare(differences, "complete", expected.complete(), answer.complete());
        }
        for (String code :
                expected.lines().stream().map(LineExpected::code).distinct().toList()) {
            compare(differences, "line " + code, outcomes(expected, code), outcomes(answer, code));
        }
    }

    private static Set<Outcome> outcomes(Expected expected, String code) {
        return expected.lines().stream()
                .filter(line -> line.code().equals(code))
                .map(LineExpected::outcome)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What became of the lines with a code, each outcome once. */
    private static Set<Outcome> outcomes(Calculation answer, String code) {
        return answer.groups().stream()
                .flatMap(group -> group.lines().stream())
                .filter(line -> line.code().equals(code))
                .map(LineResult::outcome)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void compare(List<Difference> differences, String what, Object expected, @Nullable Object actual) {
        if (!Objects.equals(expected, actual)) {
            differences.add(Difference.of(what, expected, actual));
        }
    }
}
