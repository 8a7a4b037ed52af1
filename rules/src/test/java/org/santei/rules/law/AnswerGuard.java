package org.santei.rules.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.santei.engine.law.Clause;

/** Finds answers and rules that were given to another text than the one that now stands. */
final class AnswerGuard {

    private AnswerGuard() {}

    /**
     * What must be looked at again, a sentence each: a clause that rules cite and whose text is not one that {@code
     * answers.csv} says they were written for.
     *
     * @param rules ids of rules by the clauses that they cite
     */
    static List<String> rulesOfOtherTexts(List<Clause> clauses, Map<String, List<String>> rules, GivenAnswers given) {
        List<String> problems = new ArrayList<>();
        for (Clause clause : clauses) {
            List<String> own = rules.getOrDefault(clause.id(), List.of());
            GivenAnswers.Given answer = given.of(clause);
            boolean written = answer != null && answer.status() == Answer.Status.RULE;
            if (written == own.isEmpty()) {
                problems.add(
                        own.isEmpty()
                                ? "no rule cites " + clause.id() + ", which answers.csv says has one"
                                : "look again at " + String.join(", ", own) + ": the text of " + clause.id()
                                        + " is not one they were written for; when they hold, write " + clause.id()
                                        + "," + clause.hash() + ",rule, into answers.csv");
            }
        }
        return problems;
    }

    /** Answers whose text stands in none of the given clauses. */
    static List<String> answersWithoutText(List<Clause> clauses, GivenAnswers given) {
        return given.all().stream()
                .filter(row -> clauses.stream()
                        .noneMatch(clause -> clause.id().equals(row.clause())
                                && clause.hash().equals(row.hash())))
                .map(row -> "look again at " + row.clause() + ": no revision has the text " + row.hash()
                        + " for which it was answered \"" + row.status().words() + "\"")
                .toList();
    }
}
