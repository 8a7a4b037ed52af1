package org.santei.feetables;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.layout.ColumnRoles;
import org.santei.feetables.store.Evidence;
import org.santei.feetables.store.Table;
import org.santei.feetables.store.Tables;

/** Answers what one master says of a code. */
final class Items {

    private final ItemKind item;
    private final Tables tables;
    private final Table table;
    private final ColumnRoles columns;
    private final LocalDate firstDerived;

    Items(ItemKind item, Tables tables) {
        this.item = item;
        this.tables = tables;
        this.table = tables.get(item.table());
        this.columns = ColumnRoles.of(item.table());
        this.firstDerived = firstDerived();
    }

    private LocalDate firstDerived() {
        LocalDate first = LocalDate.MAX;
        for (int version = 0; version < table.versions(); version++) {
            if (table.from(version).isBefore(first) && derivation(version) != null) {
                first = table.from(version);
            }
        }
        return first;
    }

    private @Nullable Evidence derivation(int version) {
        Evidence evidence = tables.evidence(table, version);
        return evidence.source() == Evidence.Source.DERIVED ? evidence : null;
    }

    /** Where in the notice a row is from, by what is known now; {@code null} when it was read, or there is none. */
    @Nullable
    Evidence derivation(String code, LocalDate day) {
        int key = day.isBefore(firstDerived) ? Table.NONE : table.find(code);
        int version = key == Table.NONE ? Table.NONE : table.version(table.newestState(key), day);
        return version == Table.NONE ? null : derivation(version);
    }

    /** Where a row is from, by what is known now; {@code null} when there is none. */
    @Nullable
    Evidence evidence(String code, LocalDate day) {
        int key = table.find(code);
        int version = key == Table.NONE ? Table.NONE : table.version(table.newestState(key), day);
        return version == Table.NONE ? null : tables.evidence(table, version);
    }

    /** The number of a code; {@link Table#NONE} when the master never had it. */
    int find(String code) {
        return table.find(code);
    }

    Standing standing(int key, LocalDate day, LocalDate asOf) {
        if (!table.answersFor(day, asOf)) {
            return Standing.UNKNOWN;
        }
        int state = table.state(key, asOf);
        if (state == Table.NONE) {
            return Standing.UNKNOWN;
        }
        int version = table.version(state, day);
        if (version != Table.NONE) {
            return standing(version);
        }
        int last = table.endOfVersions(state) - 1;
        if (last < table.firstVersion(state)) {
            return Standing.UNKNOWN;
        }
        return day.isBefore(table.from(last)) && !table.isEnded(last) ? Standing.NOT_YET : Standing.ENDED;
    }

    private Standing standing(int version) {
        if (table.hasRow(version)) {
            return Standing.IN_FORCE;
        }
        if (table.isEnded(version)) {
            return Standing.ENDED;
        }
        return table.isUndecided(version) ? Standing.UNDECIDED : Standing.UNKNOWN;
    }

    ItemAnswer answer(int key, LocalDate day, LocalDate asOf) {
        String code = table.key(key);
        Standing standing = standing(key, day, asOf);
        int state = table.state(key, asOf);
        String name = name(key, day, asOf);
        if (state == Table.NONE || standing == Standing.UNKNOWN) {
            return ItemAnswer.unknown(code, item, name);
        }
        int version = switch (standing) {
            case NOT_YET -> firstAfter(state, day);
            case ENDED -> lastBefore(state, day);
            default -> table.version(state, day);
        };
        int grounds = standing == Standing.ENDED ? lastBeginning(state, day) : version;
        boolean inForce = standing == Standing.IN_FORCE;
        return new ItemAnswer(
                code,
                item,
                name,
                standing,
                inForce ? ValueKind.of(item, table.text(version, columns.kind())) : null,
                inForce ? new BigDecimal(table.text(version, columns.value())) : null,
                table.from(version),
                table.knownEnd(version, asOf),
                tables.origin(table, grounds),
                tables.evidence(table, grounds));
    }

    /** The name that holds on a day, else the last one before it, else the first one after it. */
    private @Nullable String name(int key, LocalDate day, LocalDate asOf) {
        int state = table.state(key, asOf);
        if (state == Table.NONE) {
            return null;
        }
        String name = null;
        for (int version = table.firstVersion(state); version < table.endOfVersions(state); version++) {
            if (table.hasRow(version) && (name == null || !table.from(version).isAfter(day))) {
                name = table.text(version, columns.name());
            }
        }
        return name;
    }

    private int firstAfter(int state, LocalDate day) {
        int version = table.firstVersion(state);
        while (!table.from(version).isAfter(day)) {
            version++;
        }
        return version;
    }

    /** The last version that stood in the schedule before a day. */
    private int lastBefore(int state, LocalDate day) {
        int version = lastBeginning(state, day);
        return table.isEnded(version) && version > table.firstVersion(state) ? version - 1 : version;
    }

    private int lastBeginning(int state, LocalDate day) {
        int version = table.endOfVersions(state) - 1;
        while (table.from(version).isAfter(day)) {
            version--;
        }
        return version;
    }
}
