package org.santei.feetables.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.santei.feetables.FeeTable;
import org.santei.feetables.FeeTableReader;

/** A file that is wrong is refused with its place, and nothing of the store changes. */
class RefusedFileTest {

    private static final FeeTable PACKAGED = new FeeTableReader().readPackaged();
    private static final List<List<String>> MASTER_2026 = OfficialFile.master2026(PACKAGED);

    @TempDir
    private Path folder;

    private TableStore store;

    @BeforeEach
    void emptyStore() {
        store = new TableStore(folder.resolve("tables"));
    }

    @Test
    void wrongFilesAreRefusedWithTheirPlaceAndNothingChanges() {
        List<List<String>> rows = MASTER_2026;
        refused(request(rows.subList(0, 5_000)), "5000 rows where");
        refused(changed(rows, row -> row.set(11, "2l7.00")), "row 8", "項番12");
        refused(changed(rows, row -> Collections.swap(row, 2, 4)), "row 8", "項番3");
        refused(changed(rows, row -> row.remove(149)), "row 8", "149 columns where 150 belong");
        refused(request(swapped(rows, 12, 13)), "row ", "項番13", "項番14", "have changed places");
        refused(request(swapped(rows, 71, 72)), "row ", "項番72", "項番73", "have changed places");
        refused(request(swapped(rows, 11, 57)), "row ", "項番12", "項番58", "have changed places");
        refused(request(swapped(rows, 86, 87)), "row 1, 項番87");
        List<List<String>> twice = new ArrayList<>(rows);
        twice.add(rows.get(3));
        refused(request(twice), "row " + (rows.size() + 1), "stands twice in the file, first in row 4");
        byte[] broken = OfficialFile.csv(rows);
        broken[5_000] = (byte) 0x81;
        broken[5_001] = 0x20;
        refused(request(broken), "broken bytes", "row ");
        refused(request(Arrays.copyOf(OfficialFile.csv(rows), 5_000_000)), "row ");
        Path drugs = OfficialFile.zip(folder, "s_ALL20260605.zip", "s_ALL20260605.csv", OfficialFile.csv(drugs()));
        refused(ImportRequest.of(drugs), "row 1", "columns where 150 belong");
        refused(new ImportRequest(request(rows).file(), "00", null, null, null, false), "has the hash");
        refused(ImportRequest.of(folder.resolve("missing.zip")), "cannot be read");
    }

    private static List<List<String>> swapped(List<List<String>> rows, int one, int other) {
        return OfficialFile.each(rows, row -> {
            Collections.swap(row, one, other);
            return row;
        });
    }

    private interface RowChange {
        void apply(List<String> row);
    }

    private ImportRequest changed(List<List<String>> rows, RowChange change) {
        List<List<String>> copy = new ArrayList<>(rows);
        List<String> row = new ArrayList<>(copy.get(7));
        change.apply(row);
        copy.set(7, row);
        return request(copy);
    }

    private void refused(ImportRequest request, String... words) {
        assertThatThrownBy(() -> store.take(request))
                .isInstanceOf(ImportException.class)
                .satisfies(e -> assertThat(e.getMessage()).contains(words));
        assertThat(store.imports()).isEmpty();
        assertThat(generations()).isEmpty();
    }

    private List<String> generations() {
        Path tables = folder.resolve("tables");
        if (!Files.exists(tables)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(tables)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("LOCK"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ImportRequest request(List<List<String>> rows) {
        return request(OfficialFile.csv(rows));
    }

    private ImportRequest request(byte[] csv) {
        return OfficialFile.request(folder, csv);
    }

    private static List<List<String>> drugs() {
        return OfficialFile.rows(PACKAGED.tables().get("y"), LocalDate.of(2024, 6, 1))
                .subList(0, 20);
    }
}
