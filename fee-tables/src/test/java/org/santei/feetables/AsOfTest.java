package org.santei.feetables;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.santei.feetables.store.DataFolder;
import org.santei.feetables.store.SourceFile;
import org.santei.feetables.store.Table;
import org.santei.feetables.store.Tables;
import org.santei.feetables.store.TablesBuilder;

/** What was known on a day is what the files of that day say: what came later is as if it had never been. */
final class AsOfTest {

    private static final FeeTable NOW = new FeeTableReader().readPackaged();

    @ParameterizedTest
    @ValueSource(strings = {"2024-07-01", "2025-12-31"})
    void theTablesOfADayAreThoseThatItsFilesMake(LocalDate day) {
        List<SourceFile> known = NOW.tables().files().stream()
                .filter(file -> !file.publishedOn().isAfter(day))
                .toList();
        Tables built = new TablesBuilder(DataFolder.packaged()).build(known);
        Tables then = NOW.tables().asOf(day);

        assertThat(known).hasSizeLessThan(NOW.tables().files().size());
        assertThat(then.hash()).isEqualTo(built.hash());
        for (Table table : built.all()) {
            assertThat(said(then, Objects.requireNonNull(then.find(table.id()))))
                    .as(table.id())
                    .isEqualTo(said(built, table));
        }
        for (Table table : then.all()) {
            assertThat(table.size() > 0).as(table.id()).isEqualTo(built.find(table.id()) != null);
        }
    }

    /** Every version of every key in its newest state. */
    private static List<String> said(Tables tables, Table table) {
        List<String> said = new ArrayList<>();
        for (int key = 0; key < table.size(); key++) {
            int state = table.newestState(key);
            for (int version = table.firstVersion(state); version < table.endOfVersions(state); version++) {
                said.add(table.key(key)
                        + ' '
                        + table.from(version)
                        + ' '
                        + table.until(version)
                        + ' '
                        + table.isUndecided(version)
                        + table.isEnded(version)
                        + ' '
                        + tables.origin(table, version).file()
                        + ' '
                        + (table.hasRow(version)
                                ? String.join(",", table.fields(version)).replaceAll(",+$", "")
                                : ""));
            }
        }
        return said;
    }

    @Test
    void aDayAfterAllFilesIsNow() {
        assertThat(new FeeTableReader().asOf(NOW, LocalDate.of(2999, 1, 1))).isSameAs(NOW);
    }

    @Test
    void whatHoldsIsTheRowThatWasKnown() {
        String code = "113703570";
        LocalDate served = LocalDate.of(2024, 8, 1);
        LocalDate before = LocalDate.of(2024, 6, 10);
        FeeTable then = new FeeTableReader().asOf(NOW, before);

        assertThat(then.find(code, served)).isEqualTo(NOW.find(code, served, before));
        assertThat(then.snapshotHash()).isNotEqualTo(NOW.snapshotHash());
    }

    @Test
    void theFirstDayOfKnowledgeIsThatOfTheFirstFile() {
        assertThat(NOW.firstKnown(LocalDate.of(2024, 6, 1))).isEqualTo(LocalDate.of(2024, 5, 31));
        assertThat(NOW.firstKnown(LocalDate.of(1999, 1, 1))).isNull();
    }
}
