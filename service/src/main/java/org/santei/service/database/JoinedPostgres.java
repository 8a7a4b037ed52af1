package org.santei.service.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** The database that a running service has started in its data directory, as another process reaches it. */
public final class JoinedPostgres implements JdbcConnectionDetails {

    /** Line of the file that PostgreSQL keeps while it runs on which the port stands, from 0. */
    private static final int PORT_LINE = 3;

    private final int port;
    private final String password;

    private JoinedPostgres(int port, String password) {
        this.port = port;
        this.password = password;
    }

    /**
     * Whether a service uses a data directory at this moment.
     *
     * @throws IOException when the directory cannot be read
     */
    public static boolean isRunning(Path directory) throws IOException {
        return DataDirectory.isInUse(directory);
    }

    /**
     * The database of a data directory.
     *
     * @throws DatabaseStartException when it does not run
     */
    static JoinedPostgres of(Path directory) throws IOException {
        return of(directory, DataDirectory.passwordFileOf(EmbeddedRoles.SERVICE));
    }

    /**
     * A connection to it that may do everything.
     *
     * @throws DatabaseStartException when it does not run
     */
    static Connection administrator(Path directory) throws IOException, SQLException {
        JoinedPostgres joined = of(directory, DataDirectory.ADMINISTRATORS_PASSWORD);
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + joined.port + "/" + EmbeddedRoles.ADMINISTRATOR,
                EmbeddedRoles.ADMINISTRATOR,
                joined.password);
    }

    private static JoinedPostgres of(Path directory, String passwordFile) throws IOException {
        try {
            List<String> lines = Files.readAllLines(
                    directory.resolve("postgres").resolve("postmaster.pid"), StandardCharsets.US_ASCII);
            String password = Files.readString(directory.resolve(passwordFile), StandardCharsets.US_ASCII);
            return new JoinedPostgres(Integer.parseInt(lines.get(PORT_LINE).strip()), password.strip());
        } catch (NoSuchFileException | IndexOutOfBoundsException | NumberFormatException e) {
            throw new DatabaseStartException(directory + " のデータベースは動いていません。", e);
        }
    }

    @Override
    public String getUsername() {
        return EmbeddedRoles.SERVICE;
    }

    @Override
    public String getPassword() {
        return password;
    }

    @Override
    public String getJdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + EmbeddedRoles.NAME;
    }
}
