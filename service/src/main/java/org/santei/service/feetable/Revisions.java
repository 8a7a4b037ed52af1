package org.santei.service.feetable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.FeeTable;
import org.santei.feetables.ItemKind;
import org.santei.feetables.Revision;
import org.santei.feetables.Validity;
import org.santei.feetables.ValueKind;
import org.santei.feetables.store.Evidence;
import org.santei.feetables.store.SourceFile;
import org.santei.feetables.store.Table;
import org.springframework.stereotype.Component;

/** Compares revisions of the fee schedule. */
@Component
final class Revisions {

    private static final int NAME = 5;
    private static final int KIND = 11;
    private static final int VALUE = 12;

    private final FeeTable table;

    Revisions(FeeTable table) {
        this.table = table;
    }

    /** All revisions, oldest first. */
    List<Revision> all() {
        return table.revisions();
    }

    /** A revision by its name; {@code null} when there is none. */
    @Nullable
    Revision find(String name) {
        return table.revisions().stream()
                .filter(revision -> revision.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** The days for which the files of a master answer that hold when a revision begins; {@code null} when none does. */
    @Nullable
    Validity span(ItemKind item, Revision revision) {
        return table.tables().files().stream()
                .filter(file -> file.table().equals(item.table()))
                .map(SourceFile::holds)
                .filter(holds -> holds.contains(revision.holds().from()))
                .findFirst()
                .orElse(null);
    }

    /**
     * What changed between two days.
     *
     * @param question the two revisions, the master and the two days
     * @param knownAsOf the last day whose publications count
     * @param show the kind of change to list; empty for all
     */
    RevisionDiff compare(Compared question, LocalDate knownAsOf, String show) {
        Table master = table.tables().get(question.item().table());
        Map<String, Integer> counts = new TreeMap<>();
        List<RevisionDiff.Row> rows = new ArrayList<>();
        for (int key = 0; key < master.size(); key++) {
            int state = master.state(key, knownAsOf);
            if (state != Table.NONE) {
                RevisionDiff.Row row = row(question.item(), master, key, versions(master, state, question));
                if (row != null) {
                    row.changes().forEach(change -> counts.merge(change, 1, Integer::sum));
                    if (show.isEmpty() || row.changes().contains(show)) {
                        rows.add(row);
                    }
                } else if (stands(master, master.version(state, question.afterOn()))) {
                    counts.merge("unchanged", 1, Integer::sum);
                }
            }
        }
        return new RevisionDiff(
                question.before().name(),
                question.after().name(),
                question.item().table(),
                question.beforeOn().toString(),
                question.afterOn().toString(),
                valuesOnly(question),
                counts(counts),
                rows);
    }

    private boolean valuesOnly(Compared question) {
        return table.tables().files().stream()
                .filter(file -> file.table().equals(question.item().table()))
                .filter(file -> file.holds().contains(question.afterOn()))
                .allMatch(file -> file.kind() == SourceFile.Kind.DERIVED || file.kind() == SourceFile.Kind.OFFICIAL);
    }

    /** Two days of two revisions, and the master that is compared. */
    record Compared(Revision before, Revision after, ItemKind item, LocalDate beforeOn, LocalDate afterOn) {}

    private record Versions(int before, int after) {}

    private static Versions versions(Table master, int state, Compared question) {
        return new Versions(master.version(state, question.beforeOn()), master.version(state, question.afterOn()));
    }

    private RevisionDiff.@Nullable Row row(ItemKind item, Table master, int key, Versions versions) {
        int before = versions.before();
        int after = versions.after();
        boolean stood = stands(master, before);
        boolean stands = stands(master, after);
        if (after != Table.NONE && !stands && !master.isEnded(after)) {
            return row(item, master, key, versions, List.of("undecided"), List.of());
        }
        if (!stood && before != Table.NONE && !master.isEnded(before) && stands) {
            return row(item, master, key, versions, List.of("undecided"), List.of());
        }
        if (stood != stands) {
            return row(item, master, key, versions, List.of(stands ? "new" : "ended"), List.of());
        }
        if (!stands) {
            return null;
        }
        List<RowDifference.ColumnChange> columns = RowDifference.between(table.tables(), master, before, after);
        List<RowDifference.ColumnChange> conditions = columns.stream()
                .filter(change -> !RowDifference.VALUE.contains(change.column()))
                .toList();
        List<String> changes = new ArrayList<>();
        if (conditions.size() < columns.size()) {
            changes.add("points");
        }
        if (!conditions.isEmpty()) {
            changes.add("conditions");
        }
        return changes.isEmpty() ? null : row(item, master, key, versions, changes, conditions);
    }

    private RevisionDiff.Row row(
            ItemKind item,
            Table master,
            int key,
            Versions versions,
            List<String> changes,
            List<RowDifference.ColumnChange> columns) {
        int named = stands(master, versions.after()) ? versions.after() : versions.before();
        boolean row = stands(master, named);
        Evidence evidence =
                versions.after() == Table.NONE ? null : table.tables().evidence(master, versions.after());
        return new RevisionDiff.Row(
                master.key(key),
                row ? master.text(named, NAME) : null,
                row && item == ItemKind.PROCEDURE ? Reference.of(master, named) : null,
                changes,
                value(item, master, versions.before()),
                value(item, master, versions.after()),
                columns,
                evidence == null ? null : ItemJson.word(evidence.source()),
                evidence == null ? null : ItemJson.word(evidence.confidence()),
                evidence == null ? null : evidence.text());
    }

    private static RevisionDiff.@Nullable Value value(ItemKind item, Table master, int version) {
        if (!stands(master, version)) {
            return null;
        }
        return new RevisionDiff.Value(
                ValueKind.of(item, master.text(version, KIND)).word(),
                ItemJson.plain(new BigDecimal(master.text(version, VALUE))));
    }

    private static boolean stands(Table master, int version) {
        return version != Table.NONE && master.hasRow(version);
    }

    private static RevisionDiff.Counts counts(Map<String, Integer> counts) {
        return new RevisionDiff.Counts(
                counts.getOrDefault("new", 0),
                counts.getOrDefault("ended", 0),
                counts.getOrDefault("points", 0),
                counts.getOrDefault("conditions", 0),
                counts.getOrDefault("undecided", 0),
                counts.getOrDefault("unchanged", 0));
    }
}
