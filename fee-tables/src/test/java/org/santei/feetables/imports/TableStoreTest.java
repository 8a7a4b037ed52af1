package org.santei.feetables.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.santei.feetables.FeeTable;
import org.santei.feetables.FeeTableReader;
import org.santei.feetables.ItemAnswer;
import org.santei.feetables.Standing;
import org.santei.feetables.store.Evidence;
import org.santei.feetables.store.Table;

class TableStoreTest {

    private static final FeeTable PACKAGED = new FeeTableReader().readPackaged();
    private static final Table ACTS = PACKAGED.tables().get("s");
    private static final LocalDate R8 = LocalDate.of(2026, 6, 1);
    private static final LocalDate PUBLISHED = LocalDate.of(2026, 6, 5);
    private static final List<List<String>> MASTER_2026 = master2026();
    private static final String DERIVED = "160095710";
    private static final String UNDECIDED = "111703270";

    private static final String WRONG = "112011310";
    private static final String GONE = "112011710";

    @TempDir
    private static Path shared;

    private static TableStore imported;
    private static ImportChanges changes;
    private static FeeTable after;

    @TempDir
    private Path folder;

    private TableStore store;

    @BeforeAll
    static void importTheMasterOf2026() {
        List<List<String>> rows = new ArrayList<>(MASTER_2026);
        row(rows, WRONG).set(11, "78.00");
        rows.removeIf(row -> row.get(2).equals(GONE));
        List<String> decided = new ArrayList<>(row(rows, DERIVED));
        decided.set(2, UNDECIDED);
        decided.set(11, "2.00");
        rows.add(decided);
        imported = new TableStore(shared.resolve("tables"));
        changes = imported.take(request(shared, OfficialFile.csv(rows)));
        after = imported.read();
    }

    @BeforeEach
    void emptyStore() {
        store = new TableStore(folder.resolve("tables"));
    }

    @Test
    void withoutAnImportTheStoreHoldsThePackagedTables() {
        assertThat(store.read().snapshotHash()).isEqualTo(PACKAGED.snapshotHash());
        assertThat(store.imports()).isEmpty();
        assertThat(store.undo()).isFalse();
    }

    @Test
    void anImportTellsHowManyDerivedRowsWereRight() {
        assertThat(changes.derivedRight()).isGreaterThan(6_000);
        assertThat(changes.derivedWrong()).hasSize(2);
        assertThat(changes.derivedWrong().get(0)).contains(WRONG, "77", "78.00");
        assertThat(changes.derivedWrong().get(1)).contains(GONE);
        assertThat(changes.decided()).isGreaterThan(1_000);
        assertThat(changes.lines()).anyMatch(line -> line.contains("were right, 2 were wrong"));
    }

    @Test
    void officialRowsTakeThePlaceOfDerivedOnes() {
        assertThat(official(DERIVED).value()).isEqualByComparingTo("40");
        assertThat(official(WRONG).value()).isEqualByComparingTo("78");
        assertThat(official(UNDECIDED).value()).isEqualByComparingTo("2");
        assertThat(official("111000110").value()).isEqualByComparingTo("291");
        assertThat(after.find(DERIVED, R8)).isNotNull();
        assertThat(after.snapshotHash()).isNotEqualTo(PACKAGED.snapshotHash());
    }

    @Test
    void aCodeThatTheCompleteFileDoesNotHaveHasEnded() {
        assertThat(after.item(GONE, R8).standing()).isEqualTo(Standing.ENDED);
        assertThat(after.item(GONE, R8.minusDays(1)).standing()).isEqualTo(Standing.IN_FORCE);
    }

    @Test
    void whatWasKnownBeforeTheImportStaysWhatItWas() {
        LocalDate before = PUBLISHED.minusDays(1);
        for (String code : List.of(DERIVED, UNDECIDED, WRONG, GONE, "112007410", "113002410")) {
            assertThat(after.item(code, R8, before)).isEqualTo(PACKAGED.item(code, R8, before));
            assertThat(after.item(code, R8.minusDays(1))).isEqualTo(PACKAGED.item(code, R8.minusDays(1)));
        }
    }

    @Test
    void valuesScheduledForALaterDayStayWhenTheFileTellsThePresentOnly() {
        assertThat(after.item("180725710", R8).value()).isEqualByComparingTo("17");
        assertThat(after.item("180725710", LocalDate.of(2027, 6, 1)).value()).isEqualByComparingTo("34");
    }

    @Test
    void aFileThatIsInTheTablesAlreadyIsNotTakenTwice() {
        Path file = shared.resolve("s_ALL20260605.zip");

        assertThat(imported.holds(file)).isTrue();
        assertThatThrownBy(() -> imported.take(ImportRequest.of(file))).hasMessageContaining("in the tables already");
        assertThat(imported.imports()).hasSize(1);
    }

    @Test
    void aPreviewChangesNothing() {
        ImportChanges preview = store.preview(ImportRequest.of(shared.resolve("s_ALL20260605.zip")));

        assertThat(preview).isEqualTo(changes);
        assertThat(Files.exists(folder.resolve("tables"))).isFalse();
    }

    @Test
    void changesAreMergedFieldByField() {
        List<String> change = new ArrayList<>(Collections.nCopies(150, ""));
        change.set(0, "5");
        change.set(1, "S");
        change.set(2, "112007410");
        change.set(11, "74.00");
        change.set(86, "20250201");
        Path zip = OfficialFile.zip(folder, "s_20250120.zip", "s_20250120.csv", OfficialFile.csv(List.of(change)));

        ImportChanges delta = store.take(ImportRequest.of(zip));

        assertThat(delta.revalued()).isEqualTo(1);
        FeeTable table = store.read();
        LocalDate february = LocalDate.of(2025, 2, 1);
        assertThat(table.item("112007410", february.minusDays(1)).value()).isEqualByComparingTo("75");
        assertThat(table.item("112007410", february).value()).isEqualByComparingTo("74");
        assertThat(table.item("112007410", february).name()).isEqualTo("再診料");
        assertThat(table.item("112007410", february, LocalDate.of(2025, 1, 19)).value())
                .isEqualByComparingTo("75");
        assertThat(table.item("112007410", R8).value()).isEqualByComparingTo("76");
    }

    @Test
    void tablesOfTheElectronicFeeScheduleThatWereNotAtHandAreTakenIn() {
        List<String> bundle = Arrays.asList("0", "A000001", "160000310", "尿一般", "0", "20260601", "99999999");
        Path zip = OfficialFile.zip(folder, "tensuhyo_02.zip", "02包括テーブル.csv", OfficialFile.csv(List.of(bundle)));

        ImportChanges bundles = store.take(ImportRequest.of(zip));

        assertThat(bundles.file().table()).isEqualTo("e02");
        assertThat(bundles.added()).isEqualTo(1);
        assertThat(store.read().tables().get("e02").find("A000001|160000310")).isNotEqualTo(Table.NONE);
        assertThat(bundles.file().holds().from()).isEqualTo(R8);
        LocalDate r6 = LocalDate.of(2024, 6, 1);
        ImportRequest of2024 = new ImportRequest(zip, null, null, LocalDate.of(2025, 12, 1), r6, false);
        assertThat(new TableStore(folder.resolve("others"))
                        .preview(of2024)
                        .file()
                        .holds()
                        .from())
                .isEqualTo(r6);
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

    @Test
    void anImportCanBeUndoneAndOneThatLostPowerIsSweptAway() throws IOException {
        copyOfTheImported();
        Path unfinished = Files.createDirectory(folder.resolve("tables/.unfinished-1"));
        Files.write(unfinished.resolve("tables.snapshot"), new byte[100]);
        Files.write(folder.resolve("tables/CURRENT.next"), new byte[0]);

        assertThat(store.read().snapshotHash()).isEqualTo(after.snapshotHash());
        assertThat(store.undo()).isTrue();
        assertThat(Files.exists(unfinished)).isFalse();
        assertThat(store.read().snapshotHash()).isEqualTo(PACKAGED.snapshotHash());
        assertThat(store.undo()).isFalse();
    }

    @Test
    void importsAreKeptWhenThePackagedTablesAreOthers() throws IOException {
        copyOfTheImported();
        Path generation = folder.resolve("tables/000001");
        Files.writeString(generation.resolve("BASE"), "another");
        Files.delete(generation.resolve("tables.snapshot"));

        assertThat(store.read().snapshotHash()).isEqualTo(after.snapshotHash());
        assertThat(store.read().item(WRONG, R8)).isEqualTo(after.item(WRONG, R8));
        assertThat(generation.resolve("tables.snapshot")).exists();
        assertThat(store.read().item(WRONG, R8)).isEqualTo(after.item(WRONG, R8));
    }

    private static List<List<String>> swapped(List<List<String>> rows, int one, int other) {
        return OfficialFile.each(rows, row -> {
            Collections.swap(row, one, other);
            return row;
        });
    }

    private void copyOfTheImported() throws IOException {
        try (Stream<Path> files = Files.walk(shared.resolve("tables"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(shared.relativize(file).toString()));
            }
        }
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
        return request(folder, csv);
    }

    private static ImportRequest request(Path folder, byte[] csv) {
        return ImportRequest.of(OfficialFile.zip(folder, "s_ALL20260605.zip", "s_ALL20260605.csv", csv));
    }

    private static ItemAnswer official(String code) {
        ItemAnswer answer = after.item(code, R8);
        assertThat(answer.evidence()).isNotNull().extracting(Evidence::source).isEqualTo(Evidence.Source.OFFICIAL);
        return answer;
    }

    private static List<String> row(List<List<String>> rows, String code) {
        return rows.stream().filter(row -> row.get(2).equals(code)).findFirst().orElseThrow();
    }

    private static List<List<String>> drugs() {
        return OfficialFile.rows(PACKAGED.tables().get("y"), LocalDate.of(2024, 6, 1))
                .subList(0, 20);
    }

    /** The master of 2026 as it may look: the rows of 2024 that go on, with what is known of their points. */
    private static List<List<String>> master2026() {
        List<List<String>> rows = new ArrayList<>();
        for (List<String> row : OfficialFile.rows(ACTS, R8)) {
            if (!row.get(1).isEmpty()) {
                row.set(0, "0");
                row.set(11, new BigDecimal(row.get(11)).setScale(2).toPlainString());
                row.set(57, new BigDecimal(row.get(57)).setScale(2).toPlainString());
                row.set(86, "20260601");
                rows.add(row);
            }
        }
        return rows;
    }
}
