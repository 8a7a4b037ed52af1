package org.santei.feetables.check;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.Place;
import org.santei.feetables.layout.Layout;

/**
 * Where a priced table says what an item is worth; 0 where it has no such column.
 *
 * @param kind what the value counts
 * @param value the value
 * @param oldKind what the value before counted
 * @param oldValue the value before
 * @param unit how many the file writes for one: hundredths have no point in the master of dispensing
 */
record ValueColumns(int kind, int value, int oldKind, int oldValue, int unit) {

    private static final Map<String, ValueColumns> TABLES = Map.of(
            "s", new ValueColumns(11, 12, 57, 58, 1),
            "k", new ValueColumns(11, 12, 57, 58, 1),
            "y", new ValueColumns(11, 12, 24, 25, 1),
            "t", new ValueColumns(11, 12, 17, 18, 1),
            "m", new ValueColumns(10, 12, 58, 59, 100),
            "r", new ValueColumns(15, 16, 17, 18, 1),
            "h", new ValueColumns(11, 12, 13, 14, 1),
            "h7", new ValueColumns(10, 11, 0, 0, 1));

    /** The columns of a table; {@code null} when it is not priced. */
    static @Nullable ValueColumns of(String table) {
        return TABLES.get(table);
    }

    static boolean isKind(String table, Layout layout, @Nullable Place place) {
        ValueColumns columns = of(table);
        if (columns == null || place == null || columns.oldKind() > layout.width()) {
            return false;
        }
        return place.column().equals(layout.column(columns.kind()).toString())
                || (columns.oldKind() > 0
                        && place.column()
                                .equals(layout.column(columns.oldKind()).toString()));
    }
}
