package org.santei.service.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The time in which the files of a running database may be copied: PostgreSQL keeps every line of its log that is needed to
 * mend what is torn in the copy.
 *
 * @see <a href="https://www.postgresql.org/docs/18/continuous-archiving.html">PostgreSQL 25.3.3</a>
 */
public final class BaseBackup implements AutoCloseable {

    private final Connection connection;

    private BaseBackup(Connection connection) {
        this.connection = connection;
    }

    /**
     * Begins, in the database that a service has started in its data directory.
     *
     * @throws DatabaseStartException when it does not run
     */
    public static BaseBackup start(Path directory) throws IOException, SQLException {
        Connection connection = JoinedPostgres.administrator(directory);
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_create_physical_replication_slot('santei_backup', true, true)");
            statement.execute("select pg_backup_start('santei', true)");
            return new BaseBackup(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Ends the copying; returns the content of the file {@code backup_label} that has to lie in the copy. */
    public String stop() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select labelfile from pg_backup_stop(false)")) {
            row.next();
            return row.getString(1);
        }
    }

    /** The log is no longer kept. */
    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
