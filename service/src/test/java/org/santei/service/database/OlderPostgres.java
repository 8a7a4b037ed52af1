package org.santei.service.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.santei.service.database.EmbeddedPostgres.Login;

/** PostgreSQL 15, the oldest that the service may use, where Debian's package has installed it. */
final class OlderPostgres {

    private static final Path PROGRAMS = Path.of("/usr/lib/postgresql/15/bin");

    private OlderPostgres() {}

    /** A fresh server with the two roles as docs/database.md makes them; {@code null} when this machine has none. */
    static @Nullable Server start() {
        if (!Files.isExecutable(PROGRAMS.resolve("initdb"))) {
            return null;
        }
        try {
            Path directory = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "postgres-15-");
            Path data = directory.resolve("data");
            Files.writeString(directory.resolve("password"), "administrator");
            run(
                    "initdb",
                    "-D",
                    data.toString(),
                    "-U",
                    "postgres",
                    "--auth=scram-sha-256",
                    "--pwfile=" + directory.resolve("password"),
                    "-E",
                    "UTF-8",
                    "--locale=C.UTF-8");
            int port = freePort();
            run(
                    "pg_ctl",
                    "start",
                    "-w",
                    "-D",
                    data.toString(),
                    "-l",
                    directory.resolve("log").toString(),
                    "-o",
                    "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(data)));
            return server("jdbc:postgresql://127.0.0.1:" + port + "/");
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Server server(String url) throws SQLException {
        Login owner = new Login("santei_owner", "owner");
        Login service = new Login("santei_app", "service");
        try (Connection connection = DriverManager.getConnection(url + "postgres", "postgres", "administrator");
                Statement statement = connection.createStatement()) {
            statement.execute("create role santei_owner login password 'owner'");
            statement.execute(
                    "create role santei_app login nosuperuser nobypassrls nocreatedb nocreaterole password 'service'");
            statement.execute("create database santei owner santei_owner encoding 'UTF8'");
            statement.execute("revoke all on database santei from public");
            statement.execute("grant connect on database santei to santei_app");
        }
        return new Server("PostgreSQL 15", url + "santei", owner, service);
    }

    private static void stop(Path data) {
        try {
            run("pg_ctl", "stop", "-m", "fast", "-D", data.toString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(PROGRAMS.resolve(program).toString());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException(program + " failed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
