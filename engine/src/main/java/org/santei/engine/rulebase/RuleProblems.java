package org.santei.engine.rulebase;

import java.util.ArrayList;
import java.util.List;

/** Collects the problems of one file by their place in its text. */
final class RuleProblems {

    /** More would help nobody. */
    private static final int MOST = 50;

    private static final String RULE = "rule \"";

    private final String text;
    private final List<RuleProblem> problems = new ArrayList<>();

    RuleProblems(String text) {
        this.text = text;
    }

    /**
     * Notes a problem.
     *
     * @param at place in the text, from 0
     */
    void add(int at, String kind, String message) {
        if (problems.size() >= MOST) {
            return;
        }
        int place = Math.max(0, Math.min(at, text.length()));
        int line = 1;
        int begins = 0;
        for (int end = text.indexOf('\n'); end >= 0 && end < place; end = text.indexOf('\n', end + 1)) {
            line++;
            begins = end + 1;
        }
        problems.add(new RuleProblem(ruleAt(place), line, place - begins + 1, kind, message));
    }

    /** Notes a problem of the whole file. */
    void add(String kind, String message) {
        problems.add(new RuleProblem("", 0, 0, kind, message));
    }

    private String ruleAt(int place) {
        int begins = text.lastIndexOf(RULE, place);
        if (begins < 0) {
            return "";
        }
        int from = begins + RULE.length();
        int end = text.indexOf('"', from);
        return end < 0 ? "" : text.substring(from, end);
    }

    boolean areNone() {
        return problems.isEmpty();
    }

    List<RuleProblem> all() {
        return List.copyOf(problems);
    }
}
