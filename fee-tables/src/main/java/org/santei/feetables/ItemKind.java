package org.santei.feetables;

import org.jspecify.annotations.Nullable;

/** The master that an item stands in. */
public enum ItemKind {
    /** A medical procedure (医科診療行為). */
    PROCEDURE("s"),
    /** A drug (医薬品). */
    DRUG("y"),
    /** A special treatment material (特定器材). */
    MATERIAL("t");

    private final String table;

    ItemKind(String table) {
        this.table = table;
    }

    /** The kind of items that a table holds; {@code null} when it holds none. */
    public static @Nullable ItemKind ofTable(String table) {
        for (ItemKind kind : values()) {
            if (kind.table.equals(table)) {
                return kind;
            }
        }
        return null;
    }

    /** The short name of its table. */
    public String table() {
        return table;
    }
}
