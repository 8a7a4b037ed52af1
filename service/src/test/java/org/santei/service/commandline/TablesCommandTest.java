package org.santei.service.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.santei.feetables.imports.TableStore;

class TablesCommandTest {

    private static final String ROW = "\"0\",\"A000001\",\"160000310\",\"尿一般\",\"0\",\"20260601\",\"99999999\"\r\n";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void anOfficialFileIsTakenInAndTakenBack() throws IOException {
        String file = zip(ROW).toString();

        assertThat(run("import", file, "--dry-run")).isZero();
        assertThat(text(out)).contains("table e02", "1 new", "Nothing has changed");
        assertThat(run("import", file)).isZero();
        assertThat(text(out)).contains("Imported.");
        assertThat(run("import", file)).isZero();
        assertThat(text(out)).contains("in the tables already");
        out.reset();
        assertThat(run("list")).isZero();
        assertThat(text(out).lines()).singleElement().asString().contains("e02", "tensuhyo_02.zip", "1 rows");
        assertThat(run("undo")).isZero();
        assertThat(run("undo")).isEqualTo(TablesCommand.REFUSED);
        out.reset();
        run("list");
        assertThat(text(out)).isEmpty();
    }

    @Test
    void aWrongFileIsRefusedWithItsPlace() throws IOException {
        String file = zip(ROW + ROW.replace("160000310", "260000310")).toString();

        assertThat(run("import", file)).isEqualTo(TablesCommand.REFUSED);
        assertThat(text(err)).contains("02包括テーブル.csv, row 2, 項番3 診療行為コード", "Nothing has changed.");
        assertThat(run("import", file, "--sha256", "00")).isEqualTo(TablesCommand.REFUSED);
        assertThat(run("import", folder.resolve("none.zip").toString())).isEqualTo(TablesCommand.REFUSED);
        assertThat(Files.exists(folder.resolve("tables/CURRENT"))).isFalse();
    }

    /** The figures beside the table of 2026-06 and in docs/fee-tables.md are those that the command prints. */
    @Test
    void coverageSaysWhatTheDocumentsSay() throws IOException {
        assertThat(run("coverage", "2026-06")).isZero();

        assertThat(text(out)).contains("derived high       5,881   41.83 %", "all               11,475  100.00 %");
        for (String document : new String[] {"../fee-tables/data/2026-06/README.md", "../docs/fee-tables.md"}) {
            assertThat(Files.readString(Path.of(document))).as(document).contains(text(out));
        }
    }

    /** The figures of the scope table. */
    @Test
    void coverageOfDrugsAndMaterialsIsWhatTheReadmeSays() throws IOException {
        assertThat(run("coverage", "2026-06", "y")).isZero();
        assertThat(run("coverage", "2026-06", "t")).isZero();

        assertThat(text(out)).contains("undecided          1,736", "undecided             68");
        assertThat(Files.readString(Path.of("../README.md"))).contains("1,736 codes undecided", "68 codes undecided");
    }

    @Test
    void aFolderIsCheckedAndItsErrorsAreNamed() throws IOException {
        Files.writeString(folder.resolve("PROVENANCE.csv"), "file\n");

        assertThat(run("check", folder.toString())).isEqualTo(TablesCommand.REFUSED);
        assertThat(text(out)).contains("ERROR PROVENANCE.csv");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "export",
                "import",
                "import --sha256",
                "import a.zip b.zip",
                "import a.zip --published 2026-13-01",
                "import a.zip --force",
                "undo 2",
                "list all",
                "coverage",
                "coverage 2025-01",
                "coverage 2026-06 b",
                "check a b",
                "check no-such-folder"
            })
    void aCommandThatIsNotUnderstoodSaysHowItIsUsed(String arguments) {
        assertThat(run(arguments.isEmpty() ? new String[0] : arguments.split(" ")))
                .isEqualTo(TablesCommand.UNUSABLE);

        assertThat(text(err)).contains(TablesCommand.USAGE);
    }

    private int run(String... arguments) {
        return new TablesCommand(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        TableStore.in(folder.toString()))
                .run(arguments);
    }

    private Path zip(String content) throws IOException {
        Charset japanese = Charset.forName("windows-31j");
        Path file = folder.resolve("tensuhyo_02.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file), japanese)) {
            zip.putNextEntry(new ZipEntry("02包括テーブル.csv"));
            zip.write(content.getBytes(japanese));
            zip.closeEntry();
        }
        return file;
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
