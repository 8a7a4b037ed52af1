package org.santei.feetables.store;

import java.util.Map;
import java.util.Set;

/**
 * What the columns of a priced table are for; 0 where the table has no such column.
 *
 * @param name the short name
 * @param kind what the value counts
 * @param value the points or the price
 * @param oldKind what the value before counted; {@code 0} in the file when there was none
 * @param oldValue the value before
 * @param lastUse the last day on which an item that leaves the schedule may still be used (経過措置年月日)
 * @param bookkeeping columns that say how the row came to be, not what it says
 */
record TableRole(int name, int kind, int value, int oldKind, int oldValue, int lastUse, Set<Integer> bookkeeping) {

    private static final TableRole OTHER = new TableRole(0, 0, 0, 0, 0, 0, Set.of(1));
    private static final Map<String, TableRole> ROLES = Map.of(
            "s", new TableRole(5, 11, 12, 57, 58, 0, Set.of(1, 57, 58, 59, 60, 87, 88, 89, 112)),
            "y", new TableRole(5, 11, 12, 24, 25, 34, Set.of(1, 24, 25, 26, 27, 30, 31, 33)),
            "t", new TableRole(5, 11, 12, 17, 18, 29, Set.of(1, 17, 18, 26, 28, 30)));

    static TableRole of(String table) {
        return ROLES.getOrDefault(table, OTHER);
    }
}
