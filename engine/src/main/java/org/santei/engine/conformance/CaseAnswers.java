package org.santei.engine.conformance;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.Calculation;
import org.santei.engine.calculation.Calculator;
import org.santei.engine.calculation.CommonRules;
import org.santei.engine.calculation.DerivedValue;
import org.santei.engine.calculation.GroupResult;
import org.santei.engine.calculation.LineResult;
import org.santei.engine.calculation.OpenQuestion;
import org.santei.engine.calculation.Outcome;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.Line;
import org.santei.engine.conformance.Expected.ExpectedLine;
import org.santei.engine.conformance.Expected.ExpectedPayer;
import org.santei.engine.conformance.Expected.ExpectedQuestion;
import org.santei.engine.law.ClauseLink;
import org.santei.engine.law.ItemClauses;
import org.santei.engine.law.Notices;
import org.santei.engine.rulebase.RuleBase;
import org.santei.feetables.store.Evidence;

/** Makes cases of claims: their right answers, what these rest on, and how sure they are. */
final class CaseAnswers {

    private static final String COMMON = "common";
    private static final String SHARE = "share";
    private static final String MONTH = "month";
    private static final String TABLES = "COMMON-";
    /** So many rules that decide lines make a case hard. */
    private static final int MANY_RULES = 2;

    private final KitInputs inputs;
    private final Calculator calculator;
    private final ItemClauses items;

    CaseAnswers(KitInputs inputs) {
        this.inputs = inputs;
        this.calculator = inputs.calculator();
        this.items = ItemClauses.packaged(inputs.notices());
    }

    /** The case of a claim; {@code null} when it cannot be calculated, or asks for yen that are not decided. */
    @Nullable
    KitCase answer(String number, Candidate candidate) {
        Claim claim = ToldClaim.numbered(candidate.claim(), number);
        if (!(calculator.calculate(claim, candidate.question()) instanceof Calculation answer)) {
            return null;
        }
        RuleBase rules = Objects.requireNonNull(inputs.bases().find(claim.month()));
        Expected expected = expected(claim, answer, rules);
        if (candidate.kind() == CaseKind.SHARE && expected.patientYen() == null) {
            return null;
        }
        Set<String> deciding = new LinkedHashSet<>();
        if (!candidate.rule().isEmpty()) {
            deciding.add(candidate.rule());
        }
        expected.lines().stream().map(ExpectedLine::rule).forEach(deciding::add);
        String rule = candidate.rule().isEmpty() ? deciding(expected) : candidate.rule();
        return new KitCase(
                number,
                candidate.identity(),
                candidate.kind(),
                candidate.title(),
                chapter(candidate),
                clause(candidate, claim, rules),
                labels(deciding, rules),
                difficulty(expected),
                candidate.edge(),
                status(expected, answer, deciding, rules),
                candidate.question(),
                claim,
                rule,
                expected);
    }

    private static String chapter(Candidate candidate) {
        if (candidate.kind() == CaseKind.SHARE) {
            return SHARE;
        }
        if (candidate.kind() == CaseKind.MONTH) {
            return MONTH;
        }
        String id = candidate.item().isEmpty() ? candidate.rule() : candidate.item();
        return id.isEmpty() || id.startsWith(TABLES) ? COMMON : id.substring(0, 1);
    }

    private String clause(Candidate candidate, Claim claim, RuleBase rules) {
        if (!candidate.rule().isEmpty()) {
            return rules.sourceOf(candidate.rule());
        }
        if (candidate.kind() == CaseKind.SHARE || candidate.kind() == CaseKind.MONTH) {
            return candidate.title().replaceAll("[（：].*", "");
        }
        String source = items.of(claim.month(), candidate.item()).source();
        return source.isEmpty() ? candidate.item() : source;
    }

    /** The rule of the first line that something else than the price list decides. */
    private static String deciding(Expected expected) {
        return expected.lines().stream()
                .map(ExpectedLine::rule)
                .filter(rule -> !rule.equals(CommonRules.MASTER) && !rule.equals(CommonRules.PRICE))
                .findFirst()
                .orElse(CommonRules.MASTER);
    }

    private List<String> labels(Set<String> deciding, RuleBase rules) {
        Set<String> labels = new LinkedHashSet<>();
        Notices notices = inputs.notices();
        for (String rule : deciding) {
            notices.links(rules.sourceOf(rule)).stream().map(ClauseLink::clause).forEach(labels::add);
            labels.add(rule);
        }
        return List.copyOf(labels);
    }

    private static Difficulty difficulty(Expected expected) {
        long rules = expected.lines().stream()
                .map(ExpectedLine::rule)
                .filter(rule -> !rule.equals(CommonRules.MASTER) && !rule.equals(CommonRules.PRICE))
                .distinct()
                .count();
        if (rules >= MANY_RULES) {
            return Difficulty.HARD;
        }
        return rules == 0 && expected.lines().size() <= 1 ? Difficulty.BASIC : Difficulty.STANDARD;
    }

    private CaseStatus status(Expected expected, Calculation answer, Set<String> deciding, RuleBase rules) {
        if (!expected.complete()) {
            return CaseStatus.UNDECIDED;
        }
        boolean atHand = deciding.stream()
                .allMatch(rule -> rule.startsWith(TABLES)
                        || !inputs.notices().links(rules.sourceOf(rule)).isEmpty());
        boolean read = answer.derivedValues().stream()
                .map(DerivedValue::confidence)
                .allMatch(confidence -> confidence == Evidence.Confidence.HIGH);
        boolean verified = answer.patient().unverified().isEmpty();
        return atHand && read && verified ? CaseStatus.CERTAIN : CaseStatus.INTERPRETED;
    }

    private static Expected expected(Claim claim, Calculation answer, RuleBase rules) {
        Map<Integer, List<Integer>> numbers = new TreeMap<>();
        for (int group = 0; group < claim.groups().size(); group++) {
            numbers.put(
                    group,
                    claim.groups().get(group).lines().stream().map(Line::number).toList());
        }
        List<ExpectedLine> lines = new ArrayList<>();
        for (int group = 0; group < answer.groups().size(); group++) {
            addLines(lines, group, answer.groups().get(group), numbers.getOrDefault(group, List.of()), rules);
        }
        return new Expected(
                answer.totalPoints(),
                answer.complete(),
                lines,
                new TreeMap<>(answer.sections()),
                answer.patient().payers().stream()
                        .map(each -> new ExpectedPayer(
                                each.payer(), each.points(), each.paidYen(), each.highCostYen(), each.leftYen()))
                        .toList(),
                answer.patient().yen(),
                answer.selfPaid(),
                answer.questions().stream()
                        .filter(question -> question.status() == OpenQuestion.Status.UNDECIDED)
                        .map(question -> new ExpectedQuestion(question.field(), question.title()))
                        .toList());
    }

    private static void addLines(
            List<ExpectedLine> lines, int place, GroupResult group, List<Integer> numbers, RuleBase rules) {
        int last = -1;
        for (int i = 0; i < group.lines().size(); i++) {
            last = group.lines().get(i).outcome() == Outcome.PAID ? i : last;
        }
        for (int i = 0; i < group.lines().size(); i++) {
            LineResult line = group.lines().get(i);
            boolean derived = group.derived() || i >= numbers.size();
            lines.add(new ExpectedLine(
                    place + 1,
                    derived ? 0 : numbers.get(i),
                    line.code(),
                    i == last && group.outcome() == Outcome.PAID ? group.points() : null,
                    group.count(),
                    line.outcome(),
                    line.rule(),
                    rules.nameOf(line.rule()),
                    rules.sourceOf(line.rule())));
        }
    }
}
