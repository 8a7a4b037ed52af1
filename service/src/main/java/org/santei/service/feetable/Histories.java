package org.santei.service.feetable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.FeeTable;
import org.santei.feetables.ItemAnswer;
import org.santei.feetables.ItemKind;
import org.santei.feetables.ValueKind;
import org.santei.feetables.store.Evidence;
import org.santei.feetables.store.SourceFile;
import org.santei.feetables.store.Table;
import org.springframework.stereotype.Component;

/** Tells the history of an item over service dates and over publications. */
@Component
final class Histories {

    private static final int NAME = 5;
    private static final int KIND = 11;
    private static final int VALUE = 12;

    private final FeeTable table;

    Histories(FeeTable table) {
        this.table = table;
    }

    /** The history of a code; empty when it is in no table. */
    ItemHistory of(String code) {
        ItemAnswer answer = table.item(code, Asked.today());
        ItemKind item = answer.item();
        if (item == null) {
            return new ItemHistory(code, null, null, List.of(), List.of());
        }
        Table master = table.tables().get(item.table());
        int key = master.find(code);
        List<Table.State> states = master.states(key);
        int newest = master.newestState(key);
        List<ItemHistory.Span> spans = new ArrayList<>();
        for (int version = master.firstVersion(newest); version < master.endOfVersions(newest); version++) {
            spans.add(span(item, master, version, since(master, states, version)));
        }
        return new ItemHistory(code, answer.name(), ItemJson.word(item), spans, publications(master, states));
    }

    private ItemHistory.Span span(ItemKind item, Table master, int version, LocalDate since) {
        boolean row = master.hasRow(version);
        SourceFile file = table.tables().origin(master, version);
        Evidence evidence = table.tables().evidence(master, version);
        return new ItemHistory.Span(
                ItemJson.day(master.from(version)),
                ItemJson.day(master.until(version)),
                status(master, version),
                row ? ValueKind.of(item, master.text(version, KIND)).word() : null,
                row ? ItemJson.plain(new BigDecimal(master.text(version, VALUE))) : null,
                row ? master.text(version, NAME) : null,
                row && item == ItemKind.PROCEDURE ? Reference.of(master, version) : null,
                ItemJson.word(evidence.source()),
                ItemJson.word(evidence.confidence()),
                evidence.text(),
                file.file(),
                file.publishedOn().toString(),
                since.toString());
    }

    private static String status(Table master, int version) {
        if (master.hasRow(version)) {
            return "in-force";
        }
        if (master.isEnded(version)) {
            return "ended";
        }
        return master.isUndecided(version) ? "undecided" : "unknown";
    }

    /** The first publication after which a version was known with this row from this day. */
    private static LocalDate since(Table master, List<Table.State> states, int version) {
        for (Table.State state : states) {
            for (int other = master.firstVersion(state.state()); other < master.endOfVersions(state.state()); other++) {
                if (master.from(other).equals(master.from(version)) && master.row(other) == master.row(version)) {
                    return state.knownOn();
                }
            }
        }
        return states.get(states.size() - 1).knownOn();
    }

    private List<ItemHistory.Publication> publications(Table master, List<Table.State> states) {
        List<ItemHistory.Publication> publications = new ArrayList<>();
        int before = Table.NONE;
        for (Table.State state : states) {
            Set<String> files = new LinkedHashSet<>();
            List<ItemHistory.Change> changes = new ArrayList<>();
            int end = master.endOfVersions(state.state());
            for (int version = master.firstVersion(state.state()); version < end; version++) {
                ItemHistory.Change change = change(master, before, version, end);
                if (change != null) {
                    changes.add(change);
                    files.add(table.tables().origin(master, version).file());
                }
            }
            if (!changes.isEmpty()) {
                publications.add(new ItemHistory.Publication(state.knownOn().toString(), List.copyOf(files), changes));
            }
            before = state.state();
        }
        return publications;
    }

    /** What is new in a version against the state that was known before; {@code null} when nothing is. */
    private ItemHistory.@Nullable Change change(Table master, int stateBefore, int version, int end) {
        int known = stateBefore == Table.NONE ? Table.NONE : master.version(stateBefore, master.from(version));
        boolean sameSpan = known != Table.NONE && master.from(known).equals(master.from(version));
        if (sameSpan && master.row(known) == master.row(version)) {
            return master.until(known).equals(master.until(version)) || endsWithNext(master, version, end)
                    ? null
                    : change(master, version, "span", List.of());
        }
        if (!master.hasRow(version)) {
            return change(master, version, status(master, version), List.of());
        }
        int compared = known != Table.NONE && master.hasRow(known) ? known : lastBefore(master, stateBefore, version);
        if (compared == Table.NONE) {
            return change(master, version, "new", List.of());
        }
        List<RowDifference.ColumnChange> columns = RowDifference.between(table.tables(), master, compared, version);
        return change(master, version, columns.isEmpty() ? "same" : "changed", columns);
    }

    /** Whether a version ends because another one follows it: that one tells more. */
    private static boolean endsWithNext(Table master, int version, int end) {
        int next = version + 1;
        return next < end && master.from(next).equals(master.until(version));
    }

    private static int lastBefore(Table master, int state, int version) {
        int found = Table.NONE;
        if (state != Table.NONE) {
            for (int other = master.firstVersion(state); other < master.endOfVersions(state); other++) {
                if (master.hasRow(other) && master.from(other).isBefore(master.from(version))) {
                    found = other;
                }
            }
        }
        return found;
    }

    private static ItemHistory.Change change(
            Table master, int version, String what, List<RowDifference.ColumnChange> columns) {
        return new ItemHistory.Change(
                ItemJson.day(master.from(version)), ItemJson.day(master.until(version)), what, columns);
    }
}
