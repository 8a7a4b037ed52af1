package org.santei.feetables.check;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A small folder that is sound: some acts of June 2024, a change of them, and what the other tables say of them. */
final class Sample {

    static final String ACTS = "2024-06/s_20240531.csv";
    static final String CHANGE = "2024-06/deltas/s_20240726.csv";
    static final String INDEX = "2024-06/tensuhyo/01.csv";
    static final String EXCLUSIONS = "2024-06/tensuhyo/03-4.csv";
    static final String COUNTS = "2024-06/tensuhyo/05.csv";
    static final String MATERIALS = "2024-06/t_ALL20240315.csv";

    private static final int KEPT = 1000;
    private static final Workbench SOUND = sound();

    private Sample() {}

    /** Its files, for one test to damage. */
    static Workbench workbench() {
        return SOUND.copy();
    }

    private static Workbench sound() {
        Workbench bench = new Workbench().with("2024-06/s_20240531.zip", Sample::closed);
        Set<String> acts = column(bench.rows(ACTS), 3);
        bench.with("2024-06/deltas/s_20240726.csv.zip", only(acts, 3))
                .with("2024-06/t_ALL20240315.zip", rows -> rows.subList(0, 60))
                .with(
                        "2024-06/tensuhyo/03-4.csv.zip",
                        rows -> only(acts, 4).apply(only(acts, 2).apply(rows)));
        Set<String> excluded = column(bench.rows(EXCLUSIONS), 2);
        return bench.with("2024-06/tensuhyo/05.csv.zip", only(acts, 2))
                .with("2024-06/tensuhyo/01.csv.zip", only(excluded, 2))
                .with("facility/shisetsukijun_20240329.tsv.zip", rows -> rows)
                .with("facility/shisetsukijun_20260501.tsv.zip", rows -> rows);
    }

    /** The row of a file that has a text in a column, counted from 1. */
    static int row(Workbench bench, String file, int column, String text) {
        List<String> rows = bench.rows(file);
        for (int i = 0; i < rows.size(); i++) {
            if (field(rows.get(i), column).equals(text)) {
                return i + 1;
            }
        }
        throw new AssertionError("no row with " + text);
    }

    static String field(String row, int column) {
        return Arrays.asList(row.split(",", -1)).get(column - 1).replace("\"", "");
    }

    /** The first acts, without those that name others. */
    private static List<String> closed(List<String> rows) {
        Set<String> acts = column(rows.subList(0, KEPT), 3);
        acts.add("0");
        return rows.subList(0, KEPT).stream()
                .filter(row -> acts.contains(field(row, 102)) && acts.contains(field(row, 105)))
                .toList();
    }

    private static UnaryOperator<List<String>> only(Set<String> codes, int column) {
        return rows -> rows.stream()
                .filter(row -> !row.isEmpty() && codes.contains(field(row, column)))
                .collect(Collectors.toList());
    }

    private static Set<String> column(List<String> rows, int column) {
        return rows.stream().map(row -> field(row, column)).collect(Collectors.toCollection(HashSet::new));
    }
}
