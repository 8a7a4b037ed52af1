package org.santei.service.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.santei.engine.draft.CaseOutcome;
import org.santei.engine.draft.DraftProblem;
import org.santei.engine.draft.DraftReport;
import org.santei.engine.draft.Severity;

/**
 * A report as a page shows it: what concerns the open file first.
 *
 * @param sound whether the draft may be submitted
 * @param errors errors
 * @param warnings warnings
 * @param failed cases that did not come out as expected
 * @param passed cases of the open file that did; of a whole draft only their number is shown
 * @param total number of all cases
 * @param editions editions that the draft changes or makes
 */
record ShownReport(
        boolean sound,
        List<Placed> errors,
        List<Placed> warnings,
        List<CaseOutcome> failed,
        List<CaseOutcome> passed,
        int total,
        List<String> editions) {

    /** Most cases that passed and are shown by name. */
    private static final int SHOWN = 200;

    /**
     * A problem and where to go.
     *
     * @param problem the problem
     * @param here whether it is in the open file
     */
    record Placed(DraftProblem problem, boolean here) {

        /** Where it is, for people. */
        public String where() {
            String line = problem.line() == 0 ? "" : " " + problem.line() + "行目";
            return here && !line.isEmpty() ? line.strip() : problem.path() + line;
        }
    }

    /**
     * A report for the page of a file.
     *
     * @param path the open file; empty for the whole draft
     */
    static ShownReport of(DraftReport report, String path, Overlay overlay) {
        String cases = RulePath.of(path).map(RulePath::cases).orElse(path);
        Optional<String> rules = Optional.of(path).filter(open -> open.endsWith(".drl"));
        List<Placed> errors = new ArrayList<>();
        List<Placed> warnings = new ArrayList<>();
        report.problems().stream()
                .sorted((a, b) ->
                        Boolean.compare(!a.path().equals(path), !b.path().equals(path)))
                .forEach(problem -> (problem.severity() == Severity.ERROR ? errors : warnings)
                        .add(new Placed(problem, problem.path().equals(path))));
        List<CaseOutcome> failed =
                report.cases().stream().filter(outcome -> !outcome.passed()).toList();
        List<CaseOutcome> passed = report.cases().stream()
                .filter(CaseOutcome::passed)
                .filter(outcome -> path.isEmpty()
                        || outcome.path().equals(cases)
                        || rules.map(open -> isOf(overlay, open, outcome)).orElse(false))
                .limit(SHOWN)
                .toList();
        return new ShownReport(
                report.sound(),
                List.copyOf(errors),
                List.copyOf(warnings),
                failed,
                passed,
                report.cases().size(),
                report.editions());
    }

    private static boolean isOf(Overlay overlay, String path, CaseOutcome outcome) {
        String text = overlay.text(path);
        return text != null && text.contains('"' + outcome.rule() + ' ');
    }
}
