package org.santei.engine.draft;

import java.util.List;

/**
 * What a check of a draft found.
 *
 * @param problems errors and warnings, in the order of paths and places
 * @param cases the cases that were run; none when the rules could not be compiled
 * @param editions names of the editions that the draft changes or makes, oldest first
 */
public record DraftReport(List<DraftProblem> problems, List<CaseOutcome> cases, List<String> editions) {

    public DraftReport {
        problems = List.copyOf(problems);
        cases = List.copyOf(cases);
        editions = List.copyOf(editions);
    }

    /** Whether nothing stands in the way of a release: no error, and every case passed. */
    public boolean sound() {
        return problems.stream().noneMatch(problem -> problem.severity() == Severity.ERROR)
                && cases.stream().allMatch(CaseOutcome::passed);
    }
}
