package org.santei.service.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;
import org.santei.service.database.EmbeddedPostgres.Login;

/**
 * A PostgreSQL server with a fresh database, an owner and a role for the service.
 *
 * @param name what it is
 * @param url of the database
 * @param owner who owns it
 * @param service who uses it
 */
record Server(String name, String url, Login owner, Login service) {

    private static final String VERSION = "18.6.0";
    private static final Path TARGET = Path.of("target").toAbsolutePath();

    /** Every server that this machine can run: the one the service brings, and PostgreSQL 15 where Debian has installed it. */
    static List<Server> all() {
        List<Server> all = new ArrayList<>(List.of(embedded()));
        Server older = OlderPostgres.start();
        if (older != null) {
            all.add(older);
        }
        return all;
    }

    /** The server that the service brings, in a fresh directory; it ends with this process. */
    static Server embedded() {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.start(Files.createTempDirectory(TARGET, "server-"), VERSION);
            Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
            return new Server("PostgreSQL " + VERSION, postgres.url(), postgres.owner(), postgres.service());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Brings the tables to a version; {@code null} for the newest. */
    Server migrate(@Nullable String version) {
        Flyway.configure()
                .dataSource(url, owner.user(), owner.password())
                .placeholders(Map.of("serviceRole", service.user(), "retention", ""))
                .skipDefaultCallbacks(version != null)
                .target(version == null ? MigrationVersion.LATEST : MigrationVersion.fromVersion(version))
                .load()
                .migrate();
        return this;
    }

    Connection connect(Login login) throws SQLException {
        return DriverManager.getConnection(url, login.user(), login.password());
    }

    /** Runs statements in one transaction of a tenant; {@code null} for none. Gives the first column of what the last one says. */
    List<String> run(Login login, @Nullable String tenant, String... statements) throws SQLException {
        try (Connection connection = connect(login)) {
            connection.setAutoCommit(false);
            List<String> said = new ArrayList<>();
            try (Statement statement = connection.createStatement()) {
                if (tenant != null) {
                    statement.execute("select set_config('santei.tenant', '" + tenant + "', true)");
                }
                for (String sql : statements) {
                    said.clear();
                    if (statement.execute(sql)) {
                        ResultSet rows = statement.getResultSet();
                        while (rows.next()) {
                            said.add(String.valueOf(rows.getString(1)));
                        }
                    } else {
                        said.add(String.valueOf(statement.getUpdateCount()));
                    }
                }
            }
            connection.commit();
            return said;
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
