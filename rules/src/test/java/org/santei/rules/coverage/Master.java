package org.santei.rules.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.FeeItem;
import org.santei.feetables.FeeTable;
import org.santei.feetables.FeeTableException;
import org.santei.feetables.store.Table;

/** The rows of the master of medical acts on one day, as texts and as items. */
final class Master {

    /** What a column has when it says nothing, where that is not 0. */
    private static final Map<Integer, String> NOTHING = nothing();

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

    private static Map<Integer, String> nothing() {
        Map<Integer, String> nothing = new TreeMap<>(
                Map.of(11, "3", 12, "0.00", 32, "99999999", 34, "0.00", 41, "00", 42, "00", 68, "1", 69, "1"));
        for (int column = 100; column <= 110; column += 3) {
            nothing.put(column, "00");
            nothing.put(column + 1, "00");
        }
        nothing.put(131, "000");
        return nothing;
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

    /**
     * Whether a row says something in a column. Items, composites and items by analogy (column 68: 1, 3, 5) stand alone; only
     * additions say something there.
     */
    boolean says(FeeItem item, int column) {
        String text = text(item, column);
        boolean nothing = text.isEmpty()
                || text.equals(NOTHING.getOrDefault(column, "0"))
                || (column == 68 && (text.equals("3") || text.equals("5")));
        return !nothing;
    }

    /** The same tables without what columns say of an item; {@code null} when no row could say nothing there. */
    @Nullable
    FeeTable without(FeeItem item, List<Integer> columns) {
        Map<Integer, String> texts = new LinkedHashMap<>();
        for (int column : columns) {
            texts.put(column, NOTHING.getOrDefault(column, "0"));
        }
        if (columns.size() == 1) {
            together(item, columns.get(0), texts);
        }
        try {
            return feeTable.with(item.code(), day, texts);
        } catch (FeeTableException e) {
            return null;
        }
    }

    /** Columns that say something together with others. */
    private void together(FeeItem item, int column, Map<Integer, String> texts) {
        switch (column) {
            case 21 -> texts.put(21, "3".equals(text(item, 21)) ? "0" : "3");
            case 27, 28 -> texts.putAll(Map.of(27, "0", 28, "0"));
            case 31 -> texts.put(31, "0".equals(text(item, 31)) ? "1" : "0");
            case 33 -> texts.put(33, String.valueOf(1 + Integer.parseInt(text(item, 33))));
            case 38 -> texts.put(39, "0");
            case 68 -> texts.put(43, "0");
            default -> {
                // The column alone.
            }
        }
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
