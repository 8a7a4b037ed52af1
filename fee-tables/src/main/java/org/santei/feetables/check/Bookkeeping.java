package org.santei.feetables.check;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.santei.feetables.layout.Layout;

/** The columns that say how a row came to be and not what it says. */
final class Bookkeeping {

    private static final Map<String, Set<Integer>> TABLES = Map.of(
            "s", Set.of(57, 58, 59, 60, 89, 112),
            "y", Set.of(24, 25, 26, 27, 33),
            "t", Set.of(17, 18, 19, 20, 26),
            "c", Set.of(24));

    private Bookkeeping() {}

    static Set<Integer> of(String table, Layout layout) {
        Set<Integer> columns = new TreeSet<>(TABLES.getOrDefault(table, Set.of()));
        columns.add(layout.dating().change());
        columns.add(layout.dating().from());
        return columns;
    }
}
