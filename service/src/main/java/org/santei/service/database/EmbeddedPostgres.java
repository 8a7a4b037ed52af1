package org.santei.service.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * PostgreSQL as a child of the service: on the loopback address, behind a password, with every write on the disk before
 * it is confirmed. A server that a killed service has left behind is stopped first; one that dies is started again.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private static final int PORT_TRIES = 3;
    private static final String SETTINGS =
            " -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=on -c synchronous_commit=on -c"
                    + " full_page_writes=on -c password_encryption=scram-sha-256 -c timezone=UTC -c log_statement=none -c"
                    + " log_min_error_statement=panic -c log_parameter_max_length_on_error=0 -c log_error_verbosity=terse";

    private final DataDirectory directory;
    private final PostgresPrograms programs;
    private final EmbeddedRoles roles;
    private int port;
    private @Nullable PostgresGuard guard;

    private EmbeddedPostgres(DataDirectory directory, PostgresPrograms programs) throws IOException {
        this.directory = directory;
        this.programs = programs;
        this.roles = EmbeddedRoles.of(directory);
    }

    /**
     * How a role enters the database.
     *
     * @param user name of the role
     * @param password its password
     */
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }

    /**
     * Starts the database that lives in a directory; makes it at first.
     *
     * @param version version of the programs, such as 18.6.0
     * @throws DatabaseStartException when it cannot be started
     */
    public static EmbeddedPostgres start(Path directory, String version) {
        DataDirectory data = DataDirectory.open(directory);
        try {
            checkMajor(data, version);
            PostgresPrograms programs = PostgresPrograms.unpack(data.root(), version);
            EmbeddedPostgres postgres = new EmbeddedPostgres(data, programs);
            postgres.start();
            return postgres;
        } catch (IOException e) {
            data.close();
            throw new DatabaseStartException("PostgreSQL を始められません。" + data.root() + " に空きがあり書き込めるかを確かめてください。", e);
        } catch (RuntimeException e) {
            data.close();
            throw e;
        }
    }

    private static void checkMajor(DataDirectory data, String version) throws IOException {
        Path file = data.cluster().resolve("PG_VERSION");
        String major = version.substring(0, version.indexOf('.'));
        if (Files.exists(file)) {
            String found = Files.readString(file, StandardCharsets.US_ASCII).strip();
            if (!found.equals(major)) {
                throw new DatabaseStartException(data.cluster() + " は PostgreSQL " + found + " のデータで、この Santei は "
                        + major + " を使います。pg_upgrade か pg_dump で移すか、santei.data-directory に別の場所を指定してください。");
            }
        }
    }

    private void start() throws IOException {
        boolean first = Files.notExists(directory.cluster());
        if (first) {
            initialise();
        } else {
            Orphan.in(directory.cluster()).stop(this::stop);
        }
        for (int tries = 1; port == 0; tries++) {
            int free = freePort();
            try {
                start(free);
                port = free;
            } catch (DatabaseStartException e) {
                if (tries == PORT_TRIES) {
                    throw new DatabaseStartException(e.getMessage() + " 詳しくは " + directory.log() + " を見てください。", e);
                }
                LOG.debug("The port may have been taken; another one is tried.", e);
            }
        }
        try {
            roles.make(url(EmbeddedRoles.ADMINISTRATOR));
        } catch (SQLException e) {
            stop();
            throw new DatabaseStartException(
                    "データベース " + EmbeddedRoles.NAME + " を用意できません。" + directory.log() + " を見てください。", e);
        }
        guard = PostgresGuard.over(Orphan.in(directory.cluster()), () -> start(port));
    }

    private void start(int at) throws IOException {
        pgCtl("start", "-l", directory.log().toString(), "-o", "-p " + at + SETTINGS);
    }

    /** An unfinished first start leaves nothing that looks like a database. */
    private void initialise() throws IOException {
        Path fresh = directory.root().resolve("postgres.new");
        FileSystemUtils.deleteRecursively(fresh);
        programs.run(
                "initdb",
                List.of(
                        "-D",
                        fresh.toString(),
                        "-U",
                        EmbeddedRoles.ADMINISTRATOR,
                        "--pwfile=" + directory.passwordFile(),
                        "--auth=scram-sha-256",
                        "-E",
                        "UTF-8",
                        "--locale=C.UTF-8"));
        Files.move(fresh, directory.cluster(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Where the database of the service is reached. */
    public String url() {
        return url(EmbeddedRoles.NAME);
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?reWriteBatchedInserts=true";
    }

    /** Who makes and owns the tables. */
    public Login owner() {
        return roles.owner();
    }

    /** Who reads and writes them. */
    public Login service() {
        return roles.service();
    }

    /** Stops the database; open transactions are rolled back. */
    @Override
    public void close() {
        try {
            if (guard != null) {
                guard.close();
            }
            stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            directory.close();
        }
    }

    private void stop() throws IOException {
        if (Orphan.in(directory.cluster()).lives()) {
            pgCtl("stop", "-m", "fast");
        }
    }

    private void pgCtl(String command, String... options) throws IOException {
        List<String> arguments = new java.util.ArrayList<>(
                List.of(command, "-D", directory.cluster().toString(), "-w", "-t", "60", "-s"));
        arguments.addAll(List.of(options));
        programs.run("pg_ctl", arguments);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
