package org.santei.service.trial;

import java.util.ArrayList;
import java.util.List;
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
 * @param change points more than before, negative when less; {@code null} when nothing is to be compared
 */
record TrialAnswer(
        Calculation calculation,
        List<Group> groups,
        String text,
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

        /** Points of all its counts; {@code null} when undecided or not paid. */
        public @Nullable Long sum() {
            Integer points = result.points();
            return points == null || result.outcome() != Outcome.PAID ? null : (long) points * result.count();
        }
    }

    /**
     * @param before total points of the answer before; {@code null} when there is none
     */
    static TrialAnswer of(Calculation calculation, Explanation explanation, @Nullable Integer before) {
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < explanation.groups().size(); i++) {
            Explanation.ExplainedGroup why = explanation.groups().get(i);
            groups.add(new Group(calculation.groups().get(i), why.lines(), why.arithmetic()));
        }
        Integer total = calculation.totalPoints();
        Integer change =
                total == null || before == null || total.equals(before) ? null : Integer.valueOf(total - before);
        return new TrialAnswer(calculation, groups, ExplanationText.of(calculation, explanation), change);
    }

    /** All of it in yen, before anybody's share: points at 10 yen and what is valued in yen; {@code null} when undecided. */
    public @Nullable Long yen() {
        Integer total = calculation.totalPoints();
        return total == null ? null : (long) total * YEN_PER_POINT + calculation.totalYen();
    }
}
