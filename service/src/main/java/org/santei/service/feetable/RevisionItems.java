package org.santei.service.feetable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.FeeTable;
import org.santei.feetables.ItemKind;
import org.santei.feetables.ValueKind;
import org.santei.feetables.store.Evidence;
import org.santei.feetables.store.Table;
import org.springframework.stereotype.Component;

/** Lists the acts of a revision, chapter by chapter. */
@Component
final class RevisionItems {

    private static final int NAME = 5;
    private static final int KIND = 11;
    private static final int VALUE = 12;

    private final FeeTable table;

    RevisionItems(FeeTable table) {
        this.table = table;
    }

    /**
     * An act.
     *
     * @param reference 区分番号; {@code null} when the tables do not say
     */
    record Row(String code, String name, @Nullable String reference, String value, String grounds) {}

    /** The acts that hold on a day and whose 区分番号 begins with a letter, by 区分番号 and code. */
    List<Row> of(LocalDate on, String chapter) {
        Table master = table.tables().get(ItemKind.PROCEDURE.table());
        TreeMap<String, Row> rows = new TreeMap<>();
        for (int key = 0; key < master.size(); key++) {
            int state = master.state(key, LocalDate.MAX);
            int version = state == Table.NONE ? Table.NONE : master.version(state, on);
            if (version != Table.NONE && master.hasRow(version)) {
                String reference = Reference.of(master, version);
                if (reference != null && reference.startsWith(chapter)) {
                    rows.put(reference + '/' + master.key(key), row(master, key, version, reference));
                }
            }
        }
        return new ArrayList<>(rows.values());
    }

    private Row row(Table master, int key, int version, String reference) {
        Evidence evidence = table.tables().evidence(master, version);
        String kind =
                ValueKind.of(ItemKind.PROCEDURE, master.text(version, KIND)).word();
        return new Row(
                master.key(key),
                master.text(version, NAME),
                reference,
                Words.value(kind, ItemJson.plain(new BigDecimal(master.text(version, VALUE)))),
                Words.evidence(ItemJson.word(evidence.source()), ItemJson.word(evidence.confidence())));
    }
}
