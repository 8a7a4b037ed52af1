package org.santei.rules.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.FeeItem;
import org.santei.feetables.FeeTable;
import org.santei.feetables.store.Table;

/** The rows of the master of medical acts on one day, as texts and as items. */
final class Master {

    private final FeeTable feeTable;
    private final Table table;
    private final LocalDate day;
    private final Map<String, Integer> versions = new LinkedHashMap<>();
    private final Map<String, FeeItem> items = new LinkedHashMap<>();
    private final Map<String, List<FeeItem>> found = new HashMap<>();

    Master(FeeTable feeTable, LocalDate day) {
        this.feeTable = feeTable;
        this.table = feeTable.tables().get("s");
        this.day = day;
        for (String code : feeTable.codes()) {
            FeeItem item = feeTable.find(code, day);
            if (item != null) {
                items.put(code, item);
                versions.put(code, table.version(table.newestState(table.find(code)), day));
            }
        }
    }

    LocalDate day() {
        return day;
    }

    FeeTable feeTable() {
        return feeTable;
    }

    Iterable<FeeItem> items() {
        return items.values();
    }

    /** What a row has in a column. */
    String text(FeeItem item, int column) {
        return table.text(versions.getOrDefault(item.code(), Table.NONE), column);
    }

    String title(int column) {
        return table.columns().get(column - 1).name();
    }

    /** Items of a kind, found once for each key. */
    List<FeeItem> items(String key, Predicate<FeeItem> wanted) {
        return found.computeIfAbsent(key, name -> {
            List<FeeItem> matching = new ArrayList<>();
            for (FeeItem item : items.values()) {
                if (wanted.test(item)) {
                    matching.add(item);
                }
            }
            return List.copyOf(matching);
        });
    }

    /** The first item of a kind; {@code null} when there is none. */
    @Nullable
    FeeItem first(String key, Predicate<FeeItem> wanted) {
        List<FeeItem> matching = items(key, wanted);
        return matching.isEmpty() ? null : matching.get(0);
    }
}
