package org.santei.feetables.check;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * What the checks of a data folder found.
 *
 * @param problems in the order of the files and their rows; of many of a kind only the first ones in a file, and
 *     behind them one that counts the others
 * @param errors how many errors each check found, those that are only counted included
 * @param notes how many notes each check made, in the same way
 * @param files how many files were read
 * @param rows how many rows they have, without their headers
 */
public record CheckReport(
        List<Problem> problems, Map<String, Integer> errors, Map<String, Integer> notes, int files, long rows) {

    /** Keeps its own copies. */
    public CheckReport {
        problems = List.copyOf(problems);
        errors = Map.copyOf(errors);
        notes = Map.copyOf(notes);
    }

    /** Whether the files may be used. */
    public boolean ok() {
        return errors.isEmpty();
    }

    /** Writes a line for each problem and one that sums up. */
    public void print(Appendable out) throws IOException {
        for (Problem problem : problems) {
            out.append(problem.toString()).append('\n');
        }
        out.append(summary()).append('\n');
    }

    private String summary() {
        return String.format(
                "%,d files with %,d rows were checked: %,d errors, %,d notes.", files, rows, sum(errors), sum(notes));
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
