package org.santei.feetables.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.santei.feetables.store.DataFolder;

/** A folder of official files needs no list of them to be checked. */
class FolderListingTest {

    private static final Charset MS932 = Charset.forName("windows-31j");
    private static final DataFolder PACKAGED = DataFolder.packaged();
    private static final String PAIRS = "2024-06/tensuhyo/03-4.csv.zip";

    @TempDir
    private Path folder;

    @BeforeEach
    void officialFiles() throws IOException {
        Files.write(folder.resolve("t_ALL20240315.zip"), PACKAGED.read("2024-06/t_ALL20240315.zip"));
        Files.write(folder.resolve("z_20240601.zip"), PACKAGED.read("2024-06/z_20240601.zip"));
        Files.createDirectory(folder.resolve("tensuhyo"));
        Files.write(folder.resolve("tensuhyo/03-4背反テーブル4.csv"), DataFolder.content(PAIRS, PACKAGED.read(PAIRS)));
        Files.writeString(folder.resolve("notes.csv"), "a,b");
        Files.writeString(folder.resolve("README.md"), "nothing");
    }

    @Test
    void filesAreKnownByTheirNames() {
        CheckReport report = TablesCheck.check(folder);

        assertThat(report.problems())
                .filteredOn(problem -> problem.severity() == Problem.Severity.ERROR)
                .isEmpty();
        assertThat(report.files()).isEqualTo(3);
        assertThat(report.rows()).isEqualTo(1_334 + 2_349 + 350);
        assertThat(report.problems())
                .filteredOn(problem -> problem.check().equals("unknown-file"))
                .extracting(Problem::file)
                .containsExactly("notes.csv");
    }

    @Test
    void whatIsWrongIsNamedWithFileRowAndColumn() throws IOException {
        Path pairs = folder.resolve("tensuhyo/03-4背反テーブル4.csv");
        String text = Files.readString(pairs, MS932);
        int third = text.indexOf("\r\n", text.indexOf("\r\n") + 2) + 2;
        Files.write(
                pairs,
                (text.substring(0, third) + text.substring(third).replaceFirst("[0-9]{9}", "11100011"))
                        .getBytes(MS932));

        CheckReport report = TablesCheck.check(folder);

        assertThat(report.ok()).isFalse();
        assertThat(report.problems())
                .filteredOn(problem -> problem.check().equals("layout"))
                .singleElement()
                .returns("tensuhyo/03-4背反テーブル4.csv", Problem::file)
                .returns(3, Problem::row)
                .satisfies(problem -> assertThat(problem.column()).startsWith("項番2 "));
    }

    @Test
    void aFolderWithoutOfficialFilesIsSaidToBeSo() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        assertThat(TablesCheck.check(empty).ok()).isFalse();
    }
}
