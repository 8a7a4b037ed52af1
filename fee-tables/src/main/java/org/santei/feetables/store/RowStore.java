package org.santei.feetables.store;

import java.nio.ByteBuffer;
import java.util.AbstractList;
import java.util.List;

/**
 * The rows of one table, column by column; every distinct field of a column is kept once. Immutable; the fields lie
 * in the snapshot as they were read and become strings when they are first asked for.
 */
final class RowStore {

    private final int rows;
    private final StoredColumn[] columns;

    RowStore(int rows, StoredColumn[] columns) {
        this.rows = rows;
        this.columns = columns;
    }

    int rows() {
        return rows;
    }

    int width() {
        return columns.length;
    }

    /** A field; empty where the layout of the row's year has no such column. Columns count from 1. */
    String text(int row, int column) {
        return columns[column - 1].text(row);
    }

    /** The fields of a row. */
    List<String> fields(int row) {
        return new AbstractList<>() {
            @Override
            public String get(int index) {
                return columns[index].text(row);
            }

            @Override
            public int size() {
                return columns.length;
            }
        };
    }

    StoredColumn column(int column) {
        return columns[column - 1];
    }

    /** The fields of one column: for each row a number, for each number a string. */
    static final class StoredColumn {

        private final StringPool values;
        private final int codeBytes;
        private final ByteBuffer codes;

        StoredColumn(StringPool values, int codeBytes, ByteBuffer codes) {
            this.values = values;
            this.codeBytes = codeBytes;
            this.codes = codes;
        }

        String text(int row) {
            return values.get(code(row));
        }

        int code(int row) {
            return switch (codeBytes) {
                case 0 -> 0;
                case 1 -> codes.get(row) & 0xff;
                case 2 -> codes.getShort(2 * row) & 0xffff;
                default -> codes.getInt(4 * row);
            };
        }

        StringPool values() {
            return values;
        }

        int codeBytes() {
            return codeBytes;
        }

        ByteBuffer codes() {
            return codes;
        }
    }
}
