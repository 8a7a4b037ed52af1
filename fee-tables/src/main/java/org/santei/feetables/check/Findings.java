package org.santei.feetables.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.santei.feetables.FeeTableException;
import org.santei.feetables.Place;
import org.santei.feetables.layout.Column;
import org.santei.feetables.layout.TableRow;

/** Collects what the checks find: each problem once, and of each kind not more than a person reads. */
final class Findings {

    private static final int SHOWN = 20;

    private final KnownIrregularities known;
    private final Set<Problem> seen = new HashSet<>();
    private final Map<Kind, List<Problem>> shown = new LinkedHashMap<>();
    private final Map<Kind, Integer> counts = new LinkedHashMap<>();

    private record Kind(String file, String check, Problem.Severity severity) {}

    Findings(KnownIrregularities known) {
        this.known = known;
    }

    /** A field that is wrong. */
    void error(String check, TableRow row, Column column, String text) {
        add(new Problem(Problem.Severity.ERROR, check, row.file(), row.number(), column.toString(), text));
    }

    /** A field that is wrong, unless it is known that the payers published it so. */
    void error(String check, DataFile file, TableRow row, Column column, String subject, String text) {
        String reason = known.reason(check, file.source().table(), subject);
        if (reason == null) {
            error(check, row, column, text);
        } else {
            note(check, row, column, text + " Known: " + reason + ".");
        }
    }

    /** A field that is worth knowing. */
    void note(String check, TableRow row, Column column, String text) {
        add(new Problem(Problem.Severity.NOTE, check, row.file(), row.number(), column.toString(), text));
    }

    /** A file that is wrong as a whole. */
    void error(String check, String file, String text) {
        add(new Problem(Problem.Severity.ERROR, check, file, 0, "", text));
    }

    /** A file of which something is worth knowing. */
    void note(String check, String file, String text) {
        add(new Problem(Problem.Severity.NOTE, check, file, 0, "", text));
    }

    /** What could not be read, as the reader tells it. */
    void error(String check, String file, FeeTableException failure, String advice) {
        Place place = failure.place();
        if (place == null) {
            error(check, file, sentence(failure.problem(), advice));
        } else {
            add(new Problem(
                    Problem.Severity.ERROR,
                    check,
                    place.file(),
                    place.row(),
                    place.column(),
                    sentence(failure.problem(), advice)));
        }
    }

    void add(Problem problem) {
        if (!seen.add(problem)) {
            return;
        }
        Kind kind = new Kind(problem.file(), problem.check(), problem.severity());
        counts.merge(kind, 1, Integer::sum);
        List<Problem> some = shown.computeIfAbsent(kind, each -> new ArrayList<>());
        if (some.size() < SHOWN) {
            some.add(problem);
        }
    }

    boolean haveErrors() {
        return counts.keySet().stream().anyMatch(kind -> kind.severity() == Problem.Severity.ERROR);
    }

    /**
     * Everything that was found.
     *
     * @param order the files in the order in which they are listed
     */
    CheckReport report(List<String> order, int files, long rows) {
        Map<String, Integer> places = new LinkedHashMap<>();
        order.forEach(file -> places.putIfAbsent(file, places.size()));
        List<Problem> problems = new ArrayList<>();
        Comparator<Kind> byFile = Comparator.comparing((Kind kind) -> places.getOrDefault(kind.file(), -1))
                .thenComparing(Kind::severity)
                .thenComparing(Kind::check);
        shown.keySet().stream().sorted(byFile).forEach(kind -> {
            List<Problem> some = new ArrayList<>(shown.getOrDefault(kind, List.of()));
            some.sort(Comparator.comparingInt(Problem::row));
            problems.addAll(some);
            int more = counts.getOrDefault(kind, 0) - some.size();
            if (more > 0) {
                String text = String.format("%,d more of these. Put the first ones right and check again.", more);
                problems.add(new Problem(kind.severity(), kind.check(), kind.file(), 0, "", text));
            }
        });
        return new CheckReport(problems, totals(Problem.Severity.ERROR), totals(Problem.Severity.NOTE), files, rows);
    }

    private Map<String, Integer> totals(Problem.Severity severity) {
        Map<String, Integer> totals = new TreeMap<>();
        counts.forEach((kind, count) -> {
            if (kind.severity() == severity) {
                totals.merge(kind.check(), count, Integer::sum);
            }
        });
        return totals;
    }

    private static String sentence(String problem, String advice) {
        return problem + ". " + advice;
    }
}
