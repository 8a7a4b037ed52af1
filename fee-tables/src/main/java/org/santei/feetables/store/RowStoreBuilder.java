package org.santei.feetables.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.santei.feetables.store.RowStore.StoredColumn;

/** Collects the rows of one table; equal rows are kept once. */
final class RowStoreBuilder {

    private final int width;
    private final List<Map<String, Integer>> codes;
    private final List<int[]> rows = new ArrayList<>();
    private final Map<RowKey, Integer> known = new HashMap<>();

    /**
     * @param width how many columns the widest layout of the table has
     */
    RowStoreBuilder(int width) {
        this.width = width;
        codes = new ArrayList<>(width);
        for (int i = 0; i < width; i++) {
            codes.add(new HashMap<>());
        }
    }

    /** The number of a row with these fields; fields that are not given are empty. */
    int add(List<String> fields) {
        int[] row = new int[width];
        for (int i = 0; i < width; i++) {
            Map<String, Integer> column = codes.get(i);
            String field = i < fields.size() ? fields.get(i) : "";
            Integer code = column.putIfAbsent(field, column.size());
            row[i] = code == null ? column.size() - 1 : code;
        }
        Integer before = known.putIfAbsent(new RowKey(row), rows.size());
        if (before != null) {
            return before;
        }
        rows.add(row);
        return rows.size() - 1;
    }

    RowStore build() {
        StoredColumn[] columns = new StoredColumn[width];
        for (int i = 0; i < width; i++) {
            columns[i] = column(i);
        }
        return new RowStore(rows.size(), columns);
    }

    private StoredColumn column(int index) {
        String[] values = new String[codes.get(index).size()];
        codes.get(index).forEach((value, code) -> values[code] = value);
        int codeBytes = values.length <= 1 ? 0 : values.length <= 1 << 8 ? 1 : values.length <= 1 << 16 ? 2 : 4;
        ByteBuffer buffer = ByteBuffer.allocate(codeBytes * rows.size());
        if (codeBytes > 0) {
            rows.forEach(row -> put(buffer, codeBytes, row[index]));
        }
        return new StoredColumn(pool(Arrays.asList(values)), codeBytes, buffer.flip());
    }

    private static void put(ByteBuffer buffer, int codeBytes, int code) {
        switch (codeBytes) {
            case 1 -> buffer.put((byte) code);
            case 2 -> buffer.putShort((short) code);
            default -> buffer.putInt(code);
        }
    }

    static StringPool pool(List<String> values) {
        int[] starts = new int[values.size() + 1];
        List<byte[]> encoded = new ArrayList<>(values.size());
        for (int i = 0; i < values.size(); i++) {
            byte[] bytes = values.get(i).getBytes(StandardCharsets.UTF_8);
            encoded.add(bytes);
            starts[i + 1] = starts[i] + bytes.length;
        }
        ByteBuffer all = ByteBuffer.allocate(starts[values.size()]);
        encoded.forEach(all::put);
        return new StringPool(starts, all.flip());
    }

    /** A row as a key of a map. */
    private static final class RowKey {

        private final int[] codes;

        RowKey(int[] codes) {
            this.codes = codes;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof RowKey key && Arrays.equals(codes, key.codes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(codes);
        }
    }
}
