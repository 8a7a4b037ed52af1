package org.santei.feetables.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
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
    private static final LocalDate R8 = LocalDate.of(2026, 6, 1);
    private static final LocalDate PUBLISHED = LocalDate.of(2026, 6, 5);
    private static final List<List<String>> MASTER_2026 = OfficialFile.master2026(PACKAGED);
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
        changes = imported.take(OfficialFile.request(shared, OfficialFile.csv(rows)));
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

    private void copyOfTheImported() throws IOException {
        try (Stream<Path> files = Files.walk(shared.resolve("tables"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(shared.relativize(file).toString()));
            }
        }
    }

    private static ItemAnswer official(String code) {
        ItemAnswer answer = after.item(code, R8);
        assertThat(answer.evidence()).isNotNull().extracting(Evidence::source).isEqualTo(Evidence.Source.OFFICIAL);
        return answer;
    }

    private static List<String> row(List<List<String>> rows, String code) {
        return rows.stream().filter(row -> row.get(2).equals(code)).findFirst().orElseThrow();
    }
}
