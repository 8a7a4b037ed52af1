package org.santei.service.problem;

import org.santei.engine.calculation.InputError;

/**
 * One line of an answer to many that has no result: it costs no other line its answer.
 *
 * @param receipt number of the claim as its sender gave it; empty when it could not be read
 * @param error the line of the body, the first field that is wrong and what to do
 * @param problem the same with every field that is wrong
 */
public record ProblemLine(String receipt, InputError error, Problem problem) {

    /**
     * The line that tells of a problem.
     *
     * @param line line of the body, from 1
     */
    public static ProblemLine of(int line, String receipt, Problem problem) {
        FieldError first = problem.errors().isEmpty()
                ? new FieldError("", problem.detail())
                : problem.errors().get(0);
        return new ProblemLine(receipt, new InputError(line, first.field(), first.message()), problem);
    }
}
