package org.santei.service.conformance.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.santei.service.conformance.run.RunSummary.Counts;
import org.santei.service.conformance.run.RunSummary.Part;

/** Counts what came of cases. */
final class RunTally {

    private static final int SHOWN_UNKNOWN = 20;

    private RunTally() {}

    /**
     * The numbers of a run.
     *
     * @param rows every case, those that were taken over included
     * @param silences calls without an answer, by why
     * @param unknown numbers of answers that belong to no case
     */
    static RunSummary of(List<CaseRow> rows, Map<String, Integer> silences, List<String> unknown) {
        Map<String, List<CaseRow>> chapters = new TreeMap<>();
        Map<List<String>, List<CaseRow>> clauses = new TreeMap<>(
                Comparator.comparing((List<String> key) -> key.get(0)).thenComparing(key -> key.get(1)));
        Map<String, Integer> causes = new TreeMap<>();
        for (CaseRow row : rows) {
            chapters.computeIfAbsent(row.chapter(), name -> new ArrayList<>()).add(row);
            clauses.computeIfAbsent(List.of(row.chapter(), row.clause()), name -> new ArrayList<>())
                    .add(row);
            if (row.cause() != null) {
                causes.merge(row.cause(), 1, Integer::sum);
            }
        }
        return new RunSummary(
                counts(rows, row -> row.status().equals("certain")),
                counts(rows, row -> row.status().equals("interpreted")),
                counts(rows, row -> row.status().equals("undecided")),
                chapters.entrySet().stream()
                        .map(each -> new Part(each.getKey(), "", counts(each.getValue(), row -> true)))
                        .toList(),
                clauses.entrySet().stream()
                        .map(each -> new Part(
                                each.getKey().get(0), each.getKey().get(1), counts(each.getValue(), row -> true)))
                        .toList(),
                causes.entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                        .map(each -> new RunSummary.Cause(each.getKey(), CaseRow.words(each.getKey()), each.getValue()))
                        .toList(),
                (int) rows.stream().filter(CaseRow::carried).count(),
                silences.entrySet().stream()
                        .map(each -> new RunSummary.Silence(each.getKey(), each.getValue()))
                        .toList(),
                unknown.size(),
                unknown.subList(0, Math.min(SHOWN_UNKNOWN, unknown.size())));
    }

    private static Counts counts(List<CaseRow> rows, Predicate<CaseRow> wanted) {
        int passed = 0;
        int failed = 0;
        int silent = 0;
        for (CaseRow row : rows) {
            if (!wanted.test(row)) {
                continue;
            }
            if (row.isPassed()) {
                passed++;
            } else if (row.cause() != null) {
                failed++;
            } else {
                silent++;
            }
        }
        return new Counts(passed, failed, silent);
    }
}
