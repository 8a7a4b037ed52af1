package org.santei.feetables.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.santei.feetables.FeeTable;
import org.santei.feetables.FeeTableReader;

/** An import that is killed at any moment leaves the old tables or has made the new ones, and can be done again. */
class PowerOffTest {

    private static final String CODE = "112007410";

    @TempDir
    private Path folder;

    @Test
    void killedAtAnyMomentTheTablesAreTheOldOrTheNewOnes() throws IOException, InterruptedException {
        String old = new FeeTableReader().readPackaged().snapshotHash();
        Path file = change();
        TableStore whole = new TableStore(folder.resolve("whole"));
        whole.take(ImportRequest.of(file));
        String imported = whole.read().snapshotHash();
        long started = System.nanoTime();
        run(folder.resolve("timed"), file).waitFor();
        long length = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);

        TableStore store = new TableStore(folder.resolve("killed"));
        for (int percent : List.of(70, 85, 95)) {
            Process process = run(folder.resolve("killed"), file);
            process.waitFor(length * percent / 100, TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();

            assertThat(store.read().snapshotHash()).isIn(old, imported);
            assertThat(store.imports()).hasSizeLessThanOrEqualTo(1);
            if (!store.imports().isEmpty()) {
                store.undo();
            }
            assertThat(store.read().snapshotHash()).isEqualTo(old);
        }
        store.take(ImportRequest.of(file));
        FeeTable after = store.read();
        assertThat(after.snapshotHash()).isEqualTo(imported);
        assertThat(after.item(CODE, LocalDate.of(2025, 2, 1)).value()).isEqualByComparingTo("74");
    }

    private static Process run(Path tables, Path file) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledImport.class.getName(),
                        tables.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private Path change() {
        List<String> row = new ArrayList<>(Collections.nCopies(150, ""));
        row.set(0, "5");
        row.set(1, "S");
        row.set(2, CODE);
        row.set(11, "74.00");
        row.set(86, "20250201");
        return OfficialFile.zip(folder, "s_20250120.zip", "s_20250120.csv", OfficialFile.csv(List.of(row)));
    }
}
