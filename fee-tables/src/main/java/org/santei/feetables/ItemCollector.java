package org.santei.feetables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gathers the rows of all files by code. */
final class ItemCollector {

    private final Map<String, List<FeeItem>> items = new HashMap<>();
    private final Map<String, List<Validity>> lost = new HashMap<>();

    /** A row that holds. */
    void add(FeeItem item) {
        items.computeIfAbsent(item.code(), code -> new ArrayList<>()).add(item);
    }

    /** Days on which an item stood in the schedule, by a row that its file no longer has. */
    void lost(String code, Validity days) {
        lost.computeIfAbsent(code, unused -> new ArrayList<>()).add(days);
    }

    /** All codes with their rows. */
    Map<String, DatedItems> byCode() {
        Map<String, DatedItems> dated = new HashMap<>();
        items.forEach((code, rows) -> dated.put(code, new DatedItems(rows, lost.getOrDefault(code, List.of()))));
        return dated;
    }
}
