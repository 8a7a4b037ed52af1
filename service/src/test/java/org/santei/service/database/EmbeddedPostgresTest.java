package org.santei.service.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class EmbeddedPostgresTest {

    private static final String VERSION = "18.6.0";

    private static Path directory = Path.of("");

    @BeforeAll
    static void makeDirectory() throws IOException {
        directory = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "postgres-");
    }

    @Test
    void whatIsConfirmedIsOnTheDiskAndOnlyThisMachineReachesIt() throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory, VERSION)) {
            assertThat(column(
                            postgres,
                            "select name || '=' || setting from pg_settings where name in ('fsync', 'synchronous_commit',"
                                    + " 'full_page_writes', 'listen_addresses', 'password_encryption')"))
                    .containsExactlyInAnyOrder(
                            "fsync=on",
                            "synchronous_commit=on",
                            "full_page_writes=on",
                            "listen_addresses=127.0.0.1",
                            "password_encryption=scram-sha-256");
            assertThat(column(postgres, "select rolsuper::text from pg_roles where rolname = current_user"))
                    .containsExactly("false");
        }
    }

    @Test
    void nobodyEntersWithoutThePassword() throws IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory, VERSION)) {
            for (String password : List.of("", "wrong")) {
                for (String user : List.of("santei", "santei_service", "postgres")) {
                    assertThatThrownBy(() -> DriverManager.getConnection(postgres.url(), user, password)
                                    .close())
                            .isInstanceOf(SQLException.class);
                }
            }
            for (String file : List.of("password", "password-santei", "password-santei_service")) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve(file))))
                        .isEqualTo("rw-------");
            }
        }
    }

    @Test
    void whatWasWrittenIsThereAfterARestart() throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory, VERSION)) {
            execute(postgres, "create table kept (value text)");
            execute(postgres, "insert into kept values ('診療報酬')");
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory, VERSION)) {
            assertThat(column(postgres, "select value from kept")).containsExactly("診療報酬");
        }
    }

    @Test
    void aServerLeftBehindIsStopped() throws IOException, SQLException {
        EmbeddedPostgres.start(directory, VERSION).close();
        PostgresPrograms programs = PostgresPrograms.unpack(directory, VERSION);
        Path cluster = directory.resolve("postgres");
        programs.run(
                "pg_ctl",
                List.of(
                        "start",
                        "-D",
                        cluster.toString(),
                        "-w",
                        "-s",
                        "-l",
                        directory.resolve("orphan.log").toString(),
                        "-o",
                        "-p 54817 -c listen_addresses=127.0.0.1 -c unix_socket_directories="));
        String orphan = Files.readAllLines(cluster.resolve("postmaster.pid")).get(0);
        assertThat(Files.exists(Path.of("/proc", orphan, "cwd"))).isTrue();

        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory, VERSION)) {
            assertThat(column(postgres, "select 1::text")).containsExactly("1");
            assertThat(Files.exists(Path.of("/proc", orphan, "cwd"))).isFalse();
        }
    }

    @Test
    void aProcessNumberThatAnotherProgramHasTakenIsNoServer() throws IOException, SQLException {
        EmbeddedPostgres.start(directory, VERSION).close();
        Files.writeString(
                directory.resolve("postgres/postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + directory.resolve("postgres") + "\n1\n5432\n\n\n\n");

        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory, VERSION)) {
            assertThat(column(postgres, "select 1::text")).containsExactly("1");
        }
    }

    @Test
    void oneServiceAtATime() {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory, VERSION)) {
            assertThat(postgres.service().user()).isEqualTo("santei_service");
            assertThatThrownBy(() -> EmbeddedPostgres.start(directory, VERSION))
                    .isInstanceOf(DatabaseStartException.class)
                    .hasMessageContaining("別の Santei が使っています");
        }
    }

    @Test
    void dataOfAnotherMajorVersionIsLeftAlone() throws IOException {
        Path other = Files.createTempDirectory(directory.getParent(), "postgres-17-");
        Files.createDirectories(other.resolve("postgres"));
        Files.writeString(other.resolve("postgres/PG_VERSION"), "17\n");

        assertThatThrownBy(() -> EmbeddedPostgres.start(other, VERSION))
                .isInstanceOf(DatabaseStartException.class)
                .hasMessageContaining("PostgreSQL 17 のデータ");
    }

    private static void execute(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (Connection connection = connect(postgres);
                java.sql.Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> column(EmbeddedPostgres postgres, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = connect(postgres);
                java.sql.Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private static Connection connect(EmbeddedPostgres postgres) throws SQLException {
        return DriverManager.getConnection(
                postgres.url(), postgres.owner().user(), postgres.owner().password());
    }
}
