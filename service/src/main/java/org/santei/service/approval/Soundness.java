package org.santei.service.approval;

import org.santei.engine.draft.DraftReport;
import org.santei.engine.draft.Severity;
import org.santei.service.problem.FieldErrors;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;

/** Whether a draft may go on: no error, and every case passed. */
final class Soundness {

    private Soundness() {}

    /**
     * Refuses a draft that is not sound.
     *
     * @throws ProblemException with every error and every case that did not pass
     */
    static void refuseUnsound(DraftReport report) {
        FieldErrors errors = new FieldErrors();
        report.problems().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .forEach(problem ->
                        errors.add(problem.path() + ':' + problem.line() + ':' + problem.column(), problem.message()));
        report.cases().stream()
                .filter(outcome -> !outcome.passed())
                .forEach(outcome -> errors.add(
                        outcome.path() + ' ' + outcome.rule() + ' ' + outcome.name(),
                        "ケースが通りません。期待: " + outcome.expected() + "、実際: " + outcome.actual() + "。"));
        errors.throwIfAny(ProblemType.INVALID_DRAFT);
    }
}
