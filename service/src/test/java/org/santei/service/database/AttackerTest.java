package org.santei.service.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.PGConnection;

/** What somebody can do who enters the database as the role of the service, with nothing of the service around him. */
final class AttackerTest {

    private static final String A = "clinic-a";
    private static final String B = "clinic-b";
    private static final String OF_A = "00000000-0000-4000-8000-00000000000a";
    private static final String OF_B = "00000000-0000-4000-8000-00000000000b";

    private static List<Server> servers = List.of();

    @BeforeAll
    static void twoTenantsKeepOneCalculationEach() throws SQLException {
        servers = Server.all();
        for (Server server : servers) {
            server.migrate(null);
            server.run(server.service(), A, row(OF_A, "secret of a"));
            server.run(server.service(), B, row(OF_B, "secret of b"));
        }
    }

    static Stream<Server> servers() {
        return servers.stream();
    }

    private static Stream<Arguments> each(String... statements) {
        return servers.stream().flatMap(server -> Stream.of(statements).map(sql -> Arguments.of(server, sql)));
    }

    static String row(String id, String receipt) {
        return "insert into calculation (id, receipt, month, revision, edition, question, rules_hash, tables_hash,"
                + " engine_build, input_hash, complete, result) values ('" + id + "', '" + receipt
                + "', '2026-07', 'r', 'e', 'verify', 'h', 'h', 'b', 'i', true, '{}')";
    }

    @ParameterizedTest
    @MethodSource("servers")
    void aTenantSeesItsOwnRowsOnly(Server server) throws SQLException {
        assertThat(see(server, A, "select receipt from calculation")).containsExactly("secret of a");
        assertThat(see(server, B, "select receipt from calculation")).containsExactly("secret of b");
        assertThat(see(server, A, "select receipt from calculation where tenant = 'clinic-b'"))
                .isEmpty();
        assertThat(see(server, A, "select receipt from calculation where id = '" + OF_B + "'"))
                .isEmpty();
        assertThat(see(server, A, "select receipt from calculation where true or tenant = 'clinic-b'"))
                .containsExactly("secret of a");
        assertThat(see(server, A, "select receipt from calculation union all select receipt from only calculation"))
                .containsExactly("secret of a");
    }

    @ParameterizedTest
    @MethodSource("servers")
    void aForgottenTenantSeesAndWritesNothing(Server server) throws SQLException {
        for (String tenant : new @Nullable String[] {null, ""}) {
            assertThat(see(server, tenant, "select receipt from calculation")).isEmpty();
            refused(server, tenant, row("00000000-0000-4000-8000-00000000000c", "of nobody"));
        }
    }

    static Stream<Arguments> lookingElsewhere() {
        return each(
                // The months and the rest of a table have its rows, and nobody but its owner may read them.
                "select * from calculation_rest",
                "select * from calculation_2026_01",
                "insert into calculation_rest (tenant) values ('clinic-b')",
                "select * from flyway_schema_history",
                "select * from pg_authid",
                "select * from pg_shadow",
                "select * from pg_statistic",
                "select pg_read_file('/etc/passwd')",
                "select pg_ls_dir('.')",
                "select lo_import('/etc/passwd')",
                "copy calculation to program 'cat'",
                "copy calculation from program 'cat /etc/passwd'",
                "copy calculation to '/tmp/santei-stolen'",
                "copy calculation from '/etc/passwd'");
    }

    @ParameterizedTest
    @MethodSource("lookingElsewhere")
    void nothingElseCanBeRead(Server server, String sql) {
        refused(server, A, sql);
    }

    static Stream<Arguments> writing() {
        return each(
                "update calculation set receipt = 'changed'",
                "delete from calculation",
                "truncate calculation",
                "truncate calculation_rest",
                "merge into calculation using (values (1)) as one (n) on true when matched then delete",
                "insert into calculation (tenant, id, month, revision, edition, question, rules_hash, tables_hash,"
                        + " engine_build, input_hash, complete, result) values ('clinic-b', gen_random_uuid(), '2026-07',"
                        + " 'r', 'e', 'verify', 'h', 'h', 'b', 'i', true, '{}')",
                "update retention set period = '1 month'",
                "insert into retention (one, period) values (true, '1 month') on conflict (one) do update set period = '1 month'",
                "delete from retention");
    }

    @ParameterizedTest
    @MethodSource("writing")
    void nothingThatIsKeptChangesAndNothingIsWrittenForOthers(Server server, String sql) {
        refused(server, A, sql);
    }

    static Stream<Arguments> changingTheRules() {
        return each(
                "alter table calculation disable row level security",
                "alter table calculation no force row level security",
                "alter table calculation disable trigger all",
                "alter table calculation owner to current_user",
                "alter table calculation detach partition calculation_rest",
                "alter table calculation add column more text",
                "drop table calculation",
                "drop table calculation_rest",
                "drop policy tenant on calculation",
                "alter policy tenant on calculation using (true)",
                "create policy all_of_it on calculation using (true)",
                "drop function refuse_change() cascade",
                "create or replace function refuse_change() returns trigger language plpgsql as 'begin return new; end'",
                "create function see_all() returns text language sql as 'select 1::text'",
                "create table calculation_of_mine (id uuid)",
                "create view all_of_it as select * from calculation",
                "create temporary table retention (one boolean, period interval)",
                "create schema mine",
                "create extension dblink",
                "create extension postgres_fdw",
                "create role mine superuser",
                "create database mine",
                "alter role current_user bypassrls",
                "alter role current_user superuser",
                "set session_replication_role = replica",
                "set local session_replication_role = replica",
                "set role postgres",
                "set session authorization postgres",
                "alter system set row_security = off",
                "select sort_rest('calculation')",
                "select make_month('calculation', '2000-01-01')",
                "select make_rest('calculation')",
                "select seal_part('calculation_rest')",
                "lock table calculation in access exclusive mode",
                "do language plpython3u 'pass'");
    }

    @ParameterizedTest
    @MethodSource("changingTheRules")
    void theRulesOfTheDatabaseStay(Server server, String sql) {
        refused(server, A, sql);
    }

    @ParameterizedTest
    @MethodSource("servers")
    void theOwnerCannotBeBecome(Server server) {
        refused(server, A, "set role " + server.owner().user());
        refused(
                server,
                A,
                "grant " + server.owner().user() + " to " + server.service().user());
        refused(
                server,
                A,
                "reassign owned by " + server.owner().user() + " to "
                        + server.service().user());
    }

    @ParameterizedTest
    @MethodSource("servers")
    void rightsCannotBeGivenAway(Server server) throws SQLException {
        server.run(server.service(), A, "grant select, delete on calculation to public");
        assertThat(see(server, null, "select relacl::text ~ '[{,]=' from pg_class where relname = 'calculation'"))
                .containsExactly("f");
    }

    @ParameterizedTest
    @MethodSource("servers")
    void securityThatIsSwitchedOffGivesAnErrorAndNoRows(Server server) {
        assertThatThrownBy(() -> server.run(server.service(), A, "set row_security = off", "select * from calculation"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("row-level security");
    }

    @ParameterizedTest
    @MethodSource("servers")
    void anErrorTellsNothingOfOthers(Server server) throws SQLException {
        assertThatThrownBy(() -> see(server, A, "select receipt::integer from calculation"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("secret of a")
                .hasMessageNotContaining("secret of b");
        assertThat(see(server, "clinic-c", "select 1 from calculation where receipt::integer > 0"))
                .isEmpty();
        assertThat(see(
                        server,
                        "clinic-c",
                        "select 1 from calculation where 1 / (length(receipt) - length(receipt)) > 0"))
                .isEmpty();
        // The same name in another tenant is no conflict that would tell that it is there.
        server.run(server.service(), "clinic-c", row(OF_A, "of c"));
        assertThat(see(server, A, "select receipt from calculation where id = '" + OF_A + "'"))
                .containsExactly("secret of a");
    }

    @ParameterizedTest
    @MethodSource("servers")
    void whatThePlannerKnowsOfValuesIsHidden(Server server) throws SQLException {
        server.run(server.owner(), A, "analyze calculation");
        assertThat(see(server, A, "select * from pg_stats where tablename like 'calculation%'"))
                .isEmpty();
        assertThat(see(server, A, "select * from pg_stats_ext")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("servers")
    void aSearchPathOfHisOwnLeadsNowhere(Server server) throws SQLException {
        assertThat(server.run(
                        server.service(),
                        A,
                        "set local search_path = pg_temp, public",
                        "select keep_months()",
                        "select count(*) from calculation where receipt = 'secret of b'"))
                .containsExactly("0");
    }

    @ParameterizedTest
    @MethodSource("servers")
    void expiryTakesOnlyWhatIsDue(Server server) throws SQLException {
        assertThat(see(server, A, "select * from drop_expired_months()")).isEmpty();
        assertThat(see(server, A, "select receipt from calculation")).containsExactly("secret of a");
    }

    @ParameterizedTest
    @MethodSource("servers")
    void rowsThatStreamInAreOfTheTenantOnly(Server server) throws SQLException, IOException {
        String foreign = "clinic-b\t00000000-0000-4000-8000-0000000000bb\t2026-07\tr\te\tverify\th\th\tb\ti\tt\t{}\n";
        String columns = "(tenant, id, month, revision, edition, question, rules_hash, tables_hash, engine_build,"
                + " input_hash, complete, result)";
        try (Connection connection = server.connect(server.service())) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("select set_config('santei.tenant', 'clinic-a', true)");
            assertThatThrownBy(() -> connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn("copy calculation " + columns + " from stdin", new StringReader(foreign)))
                    .isInstanceOf(SQLException.class);
        }
        assertThat(see(server, B, "select receipt from calculation")).containsExactly("secret of b");
    }

    @ParameterizedTest
    @MethodSource("servers")
    void aRecalculationPointsToARowOfItsTenant(Server server) throws SQLException {
        String pointing =
                "insert into calculation (id, recalculation_of, month, revision, edition, question, rules_hash,"
                        + " tables_hash, engine_build, input_hash, complete, result) values (gen_random_uuid(), '%s', '2026-07', 'r',"
                        + " 'e', 'verify', 'h', 'h', 'b', 'i', true, '{}')";
        refused(server, A, pointing.formatted(OF_B));
        server.run(server.service(), "clinic-d", row("00000000-0000-4000-8000-00000000000d", "of d"));
        server.run(server.service(), "clinic-d", pointing.formatted("00000000-0000-4000-8000-00000000000d"));
        assertThat(see(server, "clinic-d", "select count(*) from calculation")).containsExactly("2");
    }

    /** A table that a later migration adds without row-level security, or whose rights are too wide, fails here. */
    @ParameterizedTest
    @MethodSource("servers")
    void everyTableWithATenantIsSealed(Server server) throws SQLException {
        assertThat(see(
                        server,
                        null,
                        "select relname from pg_class join pg_attribute on attrelid = pg_class.oid and attname = 'tenant'"
                                + " where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace"
                                + " and has_table_privilege(current_user, pg_class.oid, 'select, insert, update, delete')"
                                + " and not (relrowsecurity and relforcerowsecurity and exists (select from pg_policy where"
                                + " polrelid = pg_class.oid))"))
                // Publications are of the installation: everybody answers under them, and they tell whose draft they
                // were.
                .containsExactlyInAnyOrder("publication", "release_import");
        assertThat(
                        see(
                                server,
                                null,
                                "select relname from pg_class where relispartition and relnamespace = 'public'::regnamespace"
                                        + " and relkind = 'r' and (not relrowsecurity or not relforcerowsecurity or"
                                        + " has_any_column_privilege(current_user, oid, 'select, insert, update, references'))"))
                .isEmpty();
        assertThat(see(
                        server,
                        null,
                        "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')"
                                + " and has_table_privilege(current_user, oid, 'truncate, references, trigger')"))
                .isEmpty();
    }

    private static List<String> see(Server server, @Nullable String tenant, String sql) throws SQLException {
        return server.run(server.service(), tenant, sql);
    }

    private static void refused(Server server, @Nullable String tenant, String sql) {
        assertThatThrownBy(() -> server.run(server.service(), tenant, sql))
                .as(sql)
                .isInstanceOf(SQLException.class);
    }
}
