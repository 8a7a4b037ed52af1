package org.santei.feetables.check;

import java.util.HashSet;
import java.util.Set;
import org.santei.feetables.layout.TableRow;

/** Every addition of a note (注加算) belongs to a group that has an item to add it to. */
final class NoteAdditionCheck implements Check {

    private static final int GROUP = 38;
    private static final int SEQUENCE = 39;
    private static final String BASE = "0";

    @Override
    public void check(DataFiles data, Findings findings) {
        for (DataFile file : data.of("s")) {
            if (!file.isFull() || !file.isOfficial() || !file.isWhole()) {
                continue;
            }
            Set<String> groups = new HashSet<>();
            for (TableRow row : file.all()) {
                if (row.text(file.column(SEQUENCE)).equals(BASE)) {
                    groups.add(row.text(file.column(GROUP)));
                }
            }
            for (TableRow row : file.rows()) {
                String group = row.text(file.column(GROUP));
                if (!row.text(file.column(SEQUENCE)).equals(BASE) && !groups.contains(group)) {
                    findings.error(
                            "unknown-reference",
                            file,
                            row,
                            file.column(GROUP),
                            "group " + group,
                            "No item with 注加算通番 0 belongs to group " + group
                                    + " of this addition. Compare both columns with the published file.");
                }
            }
        }
    }
}
