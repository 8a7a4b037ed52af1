package org.santei.service.conformance.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.santei.engine.conformance.KitCase;
import org.santei.engine.conformance.VendorAnswer;
import org.santei.service.conformance.Kits.MadeKit;
import org.santei.service.conformance.answer.AnswerFile;
import org.santei.service.conformance.endpoint.VendorEndpoint;

/** Compares the answers of one run with its kit. */
final class RunWork {

    /** So many cases are compared between two looks at whether the run goes on. */
    private static final int STEP = 50;

    private final MadeKit kit;
    private final List<CaseRow> before;
    private final IntPredicate goesOn;

    /**
     * @param before what came of the run whose failures are tried again; empty when every case is tried
     * @param goesOn is told how many cases are done; says whether to go on
     */
    RunWork(MadeKit kit, List<CaseRow> before, IntPredicate goesOn) {
        this.kit = kit;
        this.before = before;
        this.goesOn = goesOn;
    }

    /** What came of it. */
    record Outcome(RunSummary summary, List<CaseRow> rows) {}

    /** The cases that are tried: all, or those that have not passed. */
    static List<KitCase> cases(MadeKit kit, List<CaseRow> before) {
        if (before.isEmpty()) {
            return kit.kit().cases();
        }
        Set<String> open = before.stream()
                .filter(row -> !row.isPassed())
                .map(CaseRow::number)
                .collect(java.util.stream.Collectors.toSet());
        return kit.kit().cases().stream()
                .filter(each -> open.contains(each.number()))
                .toList();
    }

    /** Compares answers that were sent; {@code null} when the run was given up. */
    @Nullable
    Outcome compare(byte[] file) {
        Map<String, VendorAnswer> answers = AnswerFile.read(file);
        Map<String, KitCase> known = kit.kit().byNumber();
        List<String> unknown = answers.keySet().stream()
                .filter(number -> !known.containsKey(number))
                .toList();
        List<CaseRow> rows = new ArrayList<>();
        for (KitCase each : cases(kit, before)) {
            rows.add(CaseRow.of(each, kit.comparison().compare(each, answers.get(each.number()))));
            if (rows.size() % STEP == 0 && !goesOn.test(rows.size())) {
                return null;
            }
        }
        return outcome(rows, Map.of(), unknown);
    }

    /**
     * Asks software, several cases at a time; {@code null} when the run was given up.
     *
     * @throws SilentException when it cannot be reached, again and again, or the time is up
     */
    @Nullable
    Outcome ask(VendorEndpoint endpoint) throws SilentException {
        Map<String, Integer> silences = new TreeMap<>();
        List<CaseRow> rows = new ArrayList<>();
        AskedCases asked = new AskedCases(endpoint, cases(kit, before));
        try (asked) {
            for (AskedCases.Asked each = asked.next(); each != null; each = asked.next()) {
                if (each.reply().answer() == null) {
                    silences.merge(each.reply().failure(), 1, Integer::sum);
                }
                rows.add(CaseRow.of(
                        each.kitCase(),
                        kit.comparison().compare(each.kitCase(), each.reply().answer())));
                if (rows.size() % STEP == 0 && !goesOn.test(rows.size())) {
                    return null;
                }
            }
        }
        return outcome(rows, silences, List.of());
    }

    private Outcome outcome(List<CaseRow> tried, Map<String, Integer> silences, List<String> unknown) {
        List<CaseRow> rows = new ArrayList<>(tried);
        before.stream().filter(CaseRow::isPassed).map(CaseRow::taken).forEach(rows::add);
        return new Outcome(RunTally.of(rows, silences, unknown), rows);
    }
}
