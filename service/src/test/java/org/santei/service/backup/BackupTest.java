package org.santei.service.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.santei.service.database.EmbeddedPostgres;

/** What is saved while the database is written to is the state of one moment. */
final class BackupTest {

    private static final String VERSION = "18.6.0";

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final BackupCommand command =
            new BackupCommand(System.out, new PrintStream(err, true, StandardCharsets.UTF_8));

    @Test
    void everythingConfirmedBeforeIsThereAndNothingIsTorn() throws Exception {
        Path home = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "backup-");
        Path data = home.resolve("data");
        Path file = home.resolve("santei.backup");
        int confirmed;
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data, VERSION);
                Connection connection = connect(postgres);
                Statement statement = connection.createStatement()) {
            Files.createDirectories(data.resolve("releases"));
            Files.writeString(data.resolve("releases").resolve("規則.drl"), "kept beside the database");
            statement.execute("create table written (number int primary key, text text)");
            AtomicBoolean going = new AtomicBoolean(true);
            AtomicInteger last = new AtomicInteger();
            Thread writer = new Thread(() -> write(postgres, going, last));
            writer.start();
            while (last.get() < 50 && writer.isAlive()) {
                Thread.sleep(5);
            }
            confirmed = last.get();
            assertThat(command.backup(data, file.toString())).as(said()).isZero();
            going.set(false);
            writer.join();
            assertThat(last.get()).isGreaterThan(confirmed);
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");

        Path back = home.resolve("back");
        assertThat(command.restore(back, file.toString())).as(said()).isZero();

        assertThat(back.resolve("releases").resolve("規則.drl")).hasContent("kept beside the database");
        assertThat(back.resolve("santei.lock")).doesNotExist();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(back, VERSION);
                Connection connection = connect(postgres);
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select count(*), max(number), min(length(text)) from written")) {
            row.next();
            assertThat(row.getInt(1)).isGreaterThanOrEqualTo(confirmed).isEqualTo(row.getInt(2));
            assertThat(row.getInt(3)).isEqualTo(2000);
        }
        stoppedDatabasesAreSavedToo(home, back);
    }

    private void stoppedDatabasesAreSavedToo(Path home, Path data) throws SQLException {
        Path file = home.resolve("stopped.backup");
        assertThat(command.backup(data, file.toString())).as(said()).isZero();
        assertThat(command.backup(data, file.toString())).isEqualTo(1);
        assertThat(said()).contains("既にあります");
        Path back = home.resolve("again");
        assertThat(command.restore(back, file.toString())).as(said()).isZero();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(back, VERSION);
                Connection connection = connect(postgres)) {
            assertThat(connection.isValid(5)).isTrue();
        }
    }

    @Test
    void whatIsNoWholeBackupChangesNothing() throws IOException {
        Path home = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "backup-");
        Path whole = home.resolve("whole");
        try (OutputStream out = Files.newOutputStream(whole);
                Archive archive = new Archive(out)) {
            archive.add("postgres/PG_VERSION", "18\n".repeat(100_000).getBytes(StandardCharsets.US_ASCII));
            archive.end();
        }
        byte[] bytes = Files.readAllBytes(whole);
        Path back = home.resolve("back");

        refuses(back, Files.write(home.resolve("cut"), Arrays.copyOf(bytes, bytes.length / 2)), "読めません");
        refuses(back, Files.writeString(home.resolve("text"), "no backup"), "読めません");
        refuses(back, Files.write(home.resolve("unended"), archive("postgres/PG_VERSION")), "途中で切れています");
        refuses(back, Files.write(home.resolve("traversal"), archive("../outside")), "読めません");
        assertThat(home.resolve("outside")).doesNotExist();
        Files.createDirectories(back.resolve("something"));
        refuses(back, whole, "すでにデータがあります");
        assertThat(back.resolve("something")).exists();
        assertThat(command.restore(back)).isEqualTo(2);
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private void refuses(Path back, Path file, String why) {
        err.reset();
        assertThat(command.restore(back, file.toString())).isEqualTo(1);
        assertThat(said()).contains(why);
        assertThat(back.resolve("postgres")).doesNotExist();
        assertThat(back.resolveSibling("back.restoring")).doesNotExist();
    }

    private static byte[] archive(String entry) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes))) {
            tar.putArchiveEntry(new TarArchiveEntry(entry));
            tar.closeArchiveEntry();
        }
        return bytes.toByteArray();
    }

    private static void write(EmbeddedPostgres postgres, AtomicBoolean going, AtomicInteger last) {
        try (Connection connection = connect(postgres);
                Statement statement = connection.createStatement()) {
            for (int number = 1; going.get(); number++) {
                statement.execute("insert into written values (" + number + ", repeat('x', 2000))");
                last.set(number);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connect(EmbeddedPostgres postgres) throws SQLException {
        return DriverManager.getConnection(
                postgres.url(), postgres.owner().user(), postgres.owner().password());
    }
}
