package org.santei.service.claim;

import org.santei.engine.calculation.InputError;
import org.santei.service.problem.FieldError;
import org.santei.service.problem.Problem;

/** What is said of a line of an NDJSON file that holds no claim. */
public final class LineErrors {

    private LineErrors() {}

    /** A line that is longer than any claim may be. */
    public static InputError tooLong(int line) {
        return new InputError(line, "", "1行が長すぎます（" + (ClaimLines.LIMIT >> 20) + "MiBまで）。1行に1件のレセプトを書いてください。");
    }

    /**
     * The first thing that is wrong with a line, and how many more there are.
     *
     * @param problem what the reader of claims said of it
     */
    public static InputError of(int line, Problem problem) {
        FieldError first = problem.errors().isEmpty()
                ? new FieldError("", problem.detail())
                : problem.errors().get(0);
        int more = problem.errors().size() - 1;
        return new InputError(line, first.field(), first.message() + (more > 0 ? "ほかに" + more + "か所の誤りがあります。" : ""));
    }
}
