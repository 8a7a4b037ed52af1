package org.santei.feetables;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.layout.TableRow;
import org.santei.feetables.store.SourceFile;
import org.santei.feetables.store.Table;
import org.santei.feetables.store.Tables;

/**
 * The rows of one master as items, each decoded when it is first asked for. A look-up is one hash access and, once its
 * row was asked for, allocates nothing.
 *
 * @param <T> an immutable item
 */
final class Rows<T> {

    /** Makes an item of a row. */
    interface Decoder<T> {

        /** The item; {@code null} when the row does not tell enough. */
        @Nullable
        T decode(TableRow row, Validity validity);
    }

    private final Tables tables;
    private final Table table;
    private final Decoder<T> decoder;
    private final @Nullable Object[] decoded;

    Rows(ItemKind kind, Tables tables, Decoder<T> decoder) {
        this.tables = tables;
        this.table = tables.get(kind.table());
        this.decoder = decoder;
        this.decoded = new Object[table.versions()];
    }

    /** The item that holds on a service date, by what is known now; {@code null} when none does. */
    @Nullable
    T find(String code, LocalDate serviceDate) {
        int key = table.find(code);
        return key == Table.NONE ? null : item(table.version(table.newestState(key), serviceDate));
    }

    /** The item that holds on a service date, by what was known on a day; {@code null} when none does. */
    @Nullable
    T find(String code, LocalDate serviceDate, LocalDate knownAsOf) {
        int key = table.find(code);
        int state = key == Table.NONE ? Table.NONE : table.state(key, knownAsOf);
        return state == Table.NONE ? null : item(table.version(state, serviceDate));
    }

    // An item is immutable, so one that another thread decoded may be seen late but never half.
    @SuppressWarnings("unchecked")
    private @Nullable T item(int version) {
        if (version == Table.NONE || !table.hasRow(version)) {
            return null;
        }
        Object known = decoded[version];
        if (known != null) {
            return (T) known;
        }
        SourceFile file = tables.origin(table, version);
        TableRow row = new TableRow(file.file(), 0, table.fields(version));
        T item = decoder.decode(row, new Validity(table.from(version), table.until(version)));
        decoded[version] = item;
        return item;
    }
}
