package org.santei.service.feetable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.store.Table;

/** The rows of one table that hold on a day; none when the table is not at hand. */
final class DatedTable {

    private final @Nullable Table table;
    private final int column;
    private @Nullable Map<String, List<Integer>> keysByField;

    /**
     * @param column the column by which rows are asked for
     */
    DatedTable(@Nullable Table table, int column) {
        this.table = table;
        this.column = column;
    }

    // Made when it is first needed: the largest table has a quarter of a million rows.
    private synchronized Map<String, List<Integer>> keysByField(Table known) {
        Map<String, List<Integer>> keys = keysByField;
        if (keys == null) {
            keys = index(known, column);
            keysByField = keys;
        }
        return keys;
    }

    private static Map<String, List<Integer>> index(Table table, int column) {
        Map<String, List<Integer>> keys = new HashMap<>();
        for (int key = 0; key < table.size(); key++) {
            int version = anyRow(table, key);
            if (version != Table.NONE) {
                keys.computeIfAbsent(table.text(version, column), field -> new ArrayList<>(1))
                        .add(key);
            }
        }
        return keys;
    }

    private static int anyRow(Table table, int key) {
        int state = table.newestState(key);
        for (int version = table.firstVersion(state); version < table.endOfVersions(state); version++) {
            if (table.hasRow(version)) {
                return version;
            }
        }
        return Table.NONE;
    }

    /** Whether the table is at hand and answers for a day. */
    boolean answersFor(LocalDate day) {
        return table != null && table.answersFor(day, LocalDate.MAX);
    }

    /** The rows of a field that hold on a day. */
    List<List<String>> rows(String field, LocalDate day) {
        if (table == null) {
            return List.of();
        }
        List<List<String>> rows = new ArrayList<>();
        Table known = table;
        for (int key : keysByField(known).getOrDefault(field, List.of())) {
            int version = known.version(known.newestState(key), day);
            if (version != Table.NONE && known.hasRow(version)) {
                rows.add(known.fields(version));
            }
        }
        return rows;
    }
}
