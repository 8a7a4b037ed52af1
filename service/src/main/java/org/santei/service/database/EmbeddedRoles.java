package org.santei.service.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.santei.service.database.EmbeddedPostgres.Login;

/**
 * Who enters the database that the service brings along; each has a password of its own.
 *
 * @param administrator makes the others; the service never uses it
 * @param owner owns the tables
 * @param service reads and writes them; row-level security binds it
 */
record EmbeddedRoles(Login administrator, Login owner, Login service) {

    /** Name of the database and of the role that owns its tables. */
    static final String NAME = "santei";

    /** Name of the role of the service. */
    static final String SERVICE = "santei_service";

    /** Name of the administrator, and of a database that is always there. */
    static final String ADMINISTRATOR = "postgres";

    /** The roles of a data directory. */
    static EmbeddedRoles of(DataDirectory directory) throws IOException {
        return new EmbeddedRoles(
                new Login(ADMINISTRATOR, directory.password()),
                new Login(NAME, directory.password(NAME)),
                new Login(SERVICE, directory.password(SERVICE)));
    }

    /**
     * Makes what is missing; a directory of an earlier version has the owner only, under the administrator's password.
     *
     * @param url of the administrator's database
     */
    void make(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, administrator.user(), administrator.password());
                Statement statement = connection.createStatement()) {
            for (Login role : List.of(owner, service)) {
                if (!statement
                        .executeQuery("select 1 from pg_roles where rolname = '" + role.user() + "'")
                        .next()) {
                    statement.execute("create role " + role.user());
                }
                statement.execute("alter role " + role.user()
                        + " with login nosuperuser nobypassrls nocreatedb nocreaterole noreplication password '"
                        + role.password() + "'");
            }
            if (!statement
                    .executeQuery("select 1 from pg_database where datname = '" + NAME + "'")
                    .next()) {
                statement.execute("create database " + NAME + " owner " + NAME);
            }
            statement.execute("revoke all on database " + NAME + ", postgres, template1 from public");
            statement.execute("grant connect on database " + NAME + " to " + SERVICE);
        }
    }
}
