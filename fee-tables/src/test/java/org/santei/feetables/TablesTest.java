package org.santei.feetables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.santei.feetables.layout.StrictCsv;
import org.santei.feetables.store.DataFolder;
import org.santei.feetables.store.Provenance;
import org.santei.feetables.store.SnapshotFile;
import org.santei.feetables.store.SourceFile;
import org.santei.feetables.store.Tables;
import org.santei.feetables.store.TablesBuilder;

/** All files are there as they were published, and the snapshot says what they say. */
class TablesTest {

    private static final DataFolder FILES = DataFolder.packaged();
    private static final byte[] SNAPSHOT = FILES.read(FeeTableReader.SNAPSHOT);

    static List<SourceFile> files() {
        return Provenance.read(FILES);
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileIsTheOneThatWasPublished(SourceFile file) {
        byte[] bytes = FILES.read(file.file());

        assertThat(DataFolder.sha256(bytes)).isEqualTo(file.sha256());
        assertThat(StrictCsv.records(DataFolder.content(file.file(), bytes)))
                .isEqualTo(file.rows() + file.headerRows());
    }

    @Test
    void everyTableOfThePayersIsThere() {
        Map<String, Integer> rows = files().stream()
                .filter(file -> file.kind() == SourceFile.Kind.FULL)
                .collect(Collectors.toMap(SourceFile::file, SourceFile::rows));

        assertThat(rows)
                .contains(
                        entry("2020-04/s_ALL20220218.zip", 8_735),
                        entry("2022-04/s_ALL20240201.zip", 9_113),
                        entry("2024-06/s_20240531.zip", 10_133),
                        entry("2022-04/y_ALL20240115.zip", 20_596),
                        entry("2024-06/y_ALL20240531.zip", 19_748),
                        entry("2024-06/tensuhyo/01.csv.zip", 10_178),
                        entry("2024-06/tensuhyo/03-2.csv.zip", 21_918),
                        entry("2024-06/tensuhyo/03-3.csv.zip", 17_136),
                        entry("2024-06/tensuhyo/03-4.csv.zip", 350),
                        entry("2024-06/tensuhyo/04.csv.zip", 6_084),
                        entry("2024-06/tensuhyo/05.csv.zip", 5_343),
                        entry("2024-06/chozai/m.csv.zip", 241));
        assertThat(files())
                .filteredOn(file -> file.kind() == SourceFile.Kind.DELTA)
                .hasSize(101);
    }

    @Test
    void theSnapshotIsWhatTheFilesSay() {
        Tables built = new TablesBuilder(FILES).build();

        assertThat(SnapshotFile.write(built)).isEqualTo(SNAPSHOT);
        assertThat(SnapshotFile.write(SnapshotFile.read(ByteBuffer.wrap(SNAPSHOT))))
                .isEqualTo(SNAPSHOT);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 100, 5_000, 1_000_000})
    void aDamagedSnapshotIsRefused(int place) {
        byte[] damaged = SNAPSHOT.clone();
        damaged[place] ^= 1;

        assertThatThrownBy(() -> SnapshotFile.read(ByteBuffer.wrap(damaged))).isInstanceOf(FeeTableException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 20, 1_000, 10_000_000})
    void aSnapshotThatIsCutOffIsRefused(int length) {
        byte[] cut = Arrays.copyOf(SNAPSHOT, length);

        assertThatThrownBy(() -> SnapshotFile.read(ByteBuffer.wrap(cut))).isInstanceOf(FeeTableException.class);
    }

    @Test
    void anotherFileThanTheOnePublishedIsRefused() {
        DataFolder changed = file -> file.endsWith("s_20240531.zip") ? new byte[] {1} : FILES.read(file);

        assertThatThrownBy(() -> new FeeTableReader(changed).readFiles())
                .isInstanceOf(FeeTableException.class)
                .hasMessageContaining("2024-06/s_20240531.zip is not the file that PROVENANCE.csv describes");
    }
}
