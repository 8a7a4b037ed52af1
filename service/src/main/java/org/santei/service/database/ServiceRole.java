package org.santei.service.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;

/** The role as which the service enters its database: row-level security must bind it, or the service does not start. */
@Component
@DependsOnDatabaseInitialization
final class ServiceRole implements InitializingBean {

    private static final String WHAT_IT_IS = """
            select rolname, rolsuper, rolbypassrls, rolcreaterole,
                exists (select from pg_class where relnamespace = to_regnamespace(current_schema()) and relkind in ('r', 'p')
                    and pg_has_role(relowner, 'member')) as owns
            from pg_roles where rolname = current_user""";

    private final DataSource database;

    ServiceRole(DataSource database) {
        this.database = database;
    }

    /** Looks at what the role may do once the tables are there. */
    @Override
    public void afterPropertiesSet() {
        check(database);
    }

    /**
     * The name of the role of a pool of connections.
     *
     * @throws DatabaseStartException when row-level security does not bind it, or when it cannot enter
     */
    static String check(DataSource database) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(WHAT_IT_IS)) {
            row.next();
            String name = row.getString("rolname");
            List<String> powers = powers(row);
            if (!powers.isEmpty()) {
                throw new DatabaseStartException("データベースのロール " + name + " は" + String.join("、", powers)
                        + "なので、組織ごとの行の分離（行単位セキュリティ）が効きません。spring.datasource.username にはそのどれでもないロールを、"
                        + "spring.flyway.user には表の所有者のロールを指定してください。ロールの作り方は docs/database.md にあります。");
            }
            return name;
        } catch (SQLException e) {
            throw new DatabaseStartException(
                    "データベースに入れません。動いているか、spring.datasource.url・username・password が正しいかを確かめてください。", e);
        }
    }

    private static List<String> powers(ResultSet row) throws SQLException {
        List<String> powers = new ArrayList<>();
        if (row.getBoolean("rolsuper")) {
            powers.add("スーパーユーザー");
        }
        if (row.getBoolean("rolbypassrls")) {
            powers.add("行単位セキュリティを受けないロール（BYPASSRLS）");
        }
        if (row.getBoolean("rolcreaterole")) {
            powers.add("ロールを作れるロール（CREATEROLE）");
        }
        if (row.getBoolean("owns")) {
            powers.add("表の所有者");
        }
        return powers;
    }
}
