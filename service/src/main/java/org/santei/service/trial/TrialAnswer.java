package org.santei.service.trial;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.Calculation;
import org.santei.engine.calculation.GroupResult;
import org.santei.engine.calculation.Outcome;
import org.santei.engine.explanation.Explanation;
import org.santei.engine.explanation.ExplanationText;

/**
 * The answer to the claim of a form, as its page shows it.
 *
 * @param calculation the answer
 * @param groups what became of each group
 * @param text the whole explanation, to read from top to bottom
 * @param names the name of each line of the form that has a code, by the number of the line
 * @param rules the rules of which a case may be written
 * @param change points more than before, negative when less; {@code null} when nothing is to be compared
 */
record TrialAnswer(
        Calculation calculation,
        List<Group> groups,
        String text,
        Map<Integer, String> names,
        List<Explanation.ExplainedRule> rules,
        @Nullable Integer change) {

    private static final int YEN_PER_POINT = 10;

    /**
     * A group.
     *
     * @param result what became of it
     * @param lines why, line by line
     * @param arithmetic how its points come about
     */
    record Group(
            GroupResult result, List<Explanation.ExplainedLine> lines, List<Explanation.ArithmeticStep> arithmetic) {

        /** Whether it was derived and is not decided. */
        boolean isOpenAddition() {
            return result.derived() && result.outcome() == Outcome.UNDECIDED;
        }

        /** Points of all its counts; {@code null} when undecided or not paid. */
        public @Nullable Long sum() {
            Integer points = result.points();
            return points == null || result.outcome() != Outcome.PAID ? null : (long) points * result.count();
        }
    }

    /**
     * @param written the rules that stand in files
     * @param before total points of the answer before; {@code null} when there is none
     */
    static TrialAnswer of(
            TrialForm form,
            Calculation calculation,
            Explanation explanation,
            Set<String> written,
            @Nullable Integer before) {
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < explanation.groups().size(); i++) {
            Explanation.ExplainedGroup why = explanation.groups().get(i);
            groups.add(new Group(calculation.groups().get(i), why.lines(), why.arithmetic()));
        }
        Integer total = calculation.totalPoints();
        Integer change =
                total == null || before == null || total.equals(before) ? null : Integer.valueOf(total - before);
        return new TrialAnswer(
                calculation,
                groups,
                ExplanationText.of(calculation, explanation),
                names(form, groups),
                rules(groups, written),
                change);
    }

    private static Map<Integer, String> names(TrialForm form, List<Group> groups) {
        List<String> names = groups.stream()
                .filter(group -> !group.result().derived())
                .flatMap(group -> group.lines().stream())
                .map(Explanation.ExplainedLine::name)
                .toList();
        List<TrialLine> lines = form.filled();
        Map<Integer, String> byNumber = new TreeMap<>();
        for (int i = 0; i < Math.min(lines.size(), names.size()); i++) {
            byNumber.put(lines.get(i).number(), names.get(i));
        }
        return byNumber;
    }

    /** The rules of files that decided the lines, each once: a case may be written of each. */
    private static List<Explanation.ExplainedRule> rules(List<Group> groups, Set<String> written) {
        Map<String, Explanation.ExplainedRule> rules = new LinkedHashMap<>();
        groups.stream()
                .flatMap(group -> group.lines().stream())
                .map(Explanation.ExplainedLine::rule)
                .filter(rule -> written.contains(rule.id()))
                .forEach(rule -> rules.putIfAbsent(rule.id(), rule));
        return List.copyOf(rules.values());
    }

    /** The groups that the claim has, and those that were derived and are decided. */
    public List<Group> decided() {
        return groups.stream().filter(group -> !group.isOpenAddition()).toList();
    }

    /** What could be derived if more were known. */
    public List<Group> open() {
        return groups.stream().filter(Group::isOpenAddition).toList();
    }

    /** All of it in yen, before anybody's share: points at 10 yen and what is valued in yen; {@code null} when undecided. */
    public @Nullable Long yen() {
        Integer total = calculation.totalPoints();
        return total == null ? null : (long) total * YEN_PER_POINT + calculation.totalYen();
    }
}
