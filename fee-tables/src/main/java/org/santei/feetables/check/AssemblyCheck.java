package org.santei.feetables.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.santei.feetables.FeeTableException;
import org.santei.feetables.layout.TableRow;
import org.santei.feetables.store.DataFolder;
import org.santei.feetables.store.Provenance;
import org.santei.feetables.store.SourceFile;
import org.santei.feetables.store.Table;
import org.santei.feetables.store.Tables;
import org.santei.feetables.store.TablesBuilder;

/** The tables can be built from the files, and of no key do two rows hold on the same day. */
final class AssemblyCheck {

    private final DataFolder folder;

    AssemblyCheck(DataFolder folder) {
        this.folder = folder;
    }

    void check(DataFiles data, List<SourceFile> listed, Findings findings) {
        Map<SourceFile, List<TableRow>> rows = new HashMap<>();
        data.all().forEach(file -> rows.put(file.source(), file.rows()));
        Tables tables;
        try {
            tables = new TablesBuilder(folder, file -> rows.getOrDefault(file, List.of())).build(listed);
        } catch (FeeTableException problem) {
            findings.error(
                    "assembly", Provenance.FILE, problem, "The tables cannot be built before this is put right.");
            return;
        } catch (RuntimeException problem) {
            // Something that no check knows yet; a report is worth more than a stack trace.
            findings.error("assembly", Provenance.FILE, "The tables cannot be built: " + problem + ".");
            return;
        }
        tables.all().forEach(table -> check(table, findings));
    }

    private static void check(Table table, Findings findings) {
        for (int key = 0; key < table.size(); key++) {
            for (Table.State known : table.states(key)) {
                for (int version = table.firstVersion(known.state());
                        version < table.endOfVersions(known.state()) - 1;
                        version++) {
                    if (table.until(version).isAfter(table.from(version + 1))) {
                        findings.error(
                                "date-order",
                                Provenance.FILE,
                                "Two rows of " + table.key(key) + " in table " + table.id() + " hold on "
                                        + table.from(version + 1) + ". Compare the files of that table.");
                    }
                }
            }
        }
    }
}
