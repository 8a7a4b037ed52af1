package org.santei.feetables.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.santei.feetables.FeeTable;
import org.santei.feetables.FeeTableException;
import org.santei.feetables.FeeTableReader;
import org.santei.feetables.copayment.CopaymentFiles;
import org.santei.feetables.copayment.HighCostLimits;
import org.santei.feetables.store.DataFolder;

final class KeptTablesTest {

    private static final FeeTable PACKAGED = new FeeTableReader().readPackaged();

    @TempDir
    private Path folder;

    @Test
    void tablesComeBackByTheirHash() {
        KeptTables kept = new KeptTables(folder);
        kept.keep(PACKAGED);

        FeeTable back = Objects.requireNonNull(kept.find(PACKAGED.snapshotHash()));

        assertThat(back.snapshotHash()).isEqualTo(PACKAGED.snapshotHash());
        assertThat(back.tables().files()).isEqualTo(PACKAGED.tables().files());
        LocalDate day = LocalDate.of(2024, 7, 1);
        assertThat(PACKAGED.codes())
                .allSatisfy(code -> assertThat(back.find(code, day)).isEqualTo(PACKAGED.find(code, day)));
    }

    @Test
    void whatIsKeptIsNotWrittenAgain() throws IOException {
        KeptTables kept = new KeptTables(folder);
        kept.keep(PACKAGED);
        Path snapshot =
                folder.resolve("tables").resolve(PACKAGED.snapshotHash()).resolve(FeeTableReader.SNAPSHOT);
        FileTime written = FileTime.fromMillis(0);
        Files.setLastModifiedTime(snapshot, written);

        kept.keep(PACKAGED);

        assertThat(Files.getLastModifiedTime(snapshot)).isEqualTo(written);
    }

    @Test
    void tablesOfWhatPatientsPayComeBackByTheirHash() {
        KeptTables kept = new KeptTables(folder);
        kept.keepShareTables();

        DataFolder back = Objects.requireNonNull(kept.findShareTables(CopaymentFiles.HASH));

        assertThat(CopaymentFiles.hash(back)).isEqualTo(CopaymentFiles.HASH);
        assertThat(HighCostLimits.read(back)).isNotNull();
    }

    @Test
    void tablesThatWereChangedAreRefused() throws IOException {
        KeptTables kept = new KeptTables(folder);
        kept.keepShareTables();
        kept.keep(PACKAGED);
        Path shares = folder.resolve("share-tables").resolve(CopaymentFiles.HASH);
        Files.writeString(shares.resolve(CopaymentFiles.NAMES.get(0)), "changed");
        Path bundles = folder.resolve("tables").resolve(PACKAGED.snapshotHash()).resolve("bundles.csv");
        Files.writeString(bundles, Files.readString(bundles).lines().findFirst().orElseThrow() + "\n");

        assertThatThrownBy(() -> kept.findShareTables(CopaymentFiles.HASH)).isInstanceOf(FeeTableException.class);
        assertThatThrownBy(() -> kept.find(PACKAGED.snapshotHash())).isInstanceOf(FeeTableException.class);
    }

    @Test
    void whatIsNotKeptIsNotFound() {
        KeptTables kept = new KeptTables(folder);

        assertThat(kept.find("0".repeat(64))).isNull();
        assertThat(kept.find("../tables")).isNull();
        assertThat(kept.findShareTables("")).isNull();
    }
}
