package org.santei.feetables.layout;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What the columns of a table are for, where its specification alone does not tell; 0 where it has no such column.
 *
 * @param name the short name
 * @param kind what the value counts
 * @param value the points or the price
 * @param oldKind what the value before counted; {@code 0} in the file when there was none
 * @param oldValue the value before
 * @param unit how many the file writes for one: hundredths have no point in the master of dispensing
 * @param stepPoints the points of one more step (きざみ点数)
 * @param lastUse the last day on which an item that leaves the schedule may still be used (経過措置年月日)
 * @param bookkeeping columns that say how the row came to be, not what it says; those of its dating are not among them
 */
public record ColumnRoles(
        int name,
        int kind,
        int value,
        int oldKind,
        int oldValue,
        int unit,
        int stepPoints,
        int lastUse,
        Set<Integer> bookkeeping) {

    private static final ColumnRoles NONE = new ColumnRoles(0, 0, 0, 0, 0, 1, 0, 0, Set.of());
    private static final Map<String, ColumnRoles> ROLES = Map.of(
            "s", new ColumnRoles(5, 11, 12, 57, 58, 1, 34, 0, Set.of(57, 58, 59, 60, 89, 112)),
            "k", new ColumnRoles(5, 11, 12, 57, 58, 1, 34, 0, Set.of(57, 58, 59, 60, 89, 112)),
            "y", new ColumnRoles(5, 11, 12, 24, 25, 1, 0, 34, Set.of(24, 25, 26, 27, 33)),
            "t", new ColumnRoles(5, 11, 12, 17, 18, 1, 0, 29, Set.of(17, 18, 19, 20, 26)),
            "c", new ColumnRoles(7, 0, 0, 0, 0, 1, 0, 0, Set.of(24)),
            "m", new ColumnRoles(5, 10, 12, 58, 59, 100, 0, 0, Set.of()),
            "r", new ColumnRoles(0, 15, 16, 17, 18, 1, 0, 0, Set.of()),
            "h", new ColumnRoles(0, 11, 12, 13, 14, 1, 0, 0, Set.of()),
            "h7", new ColumnRoles(0, 10, 11, 0, 0, 1, 0, 0, Set.of()));

    /** The roles of the columns of a table. */
    public static ColumnRoles of(String table) {
        return ROLES.getOrDefault(table, NONE);
    }

    /** Whether the table says what an item is worth. */
    public boolean isPriced() {
        return value > 0;
    }

    /** The columns of a layout that say how a row came to be and since when it holds, not what it says. */
    public Set<Integer> unsaying(Layout layout) {
        Set<Integer> columns = new HashSet<>(bookkeeping);
        columns.add(layout.dating().change());
        columns.add(layout.dating().from());
        return columns;
    }
}
