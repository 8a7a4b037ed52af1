package org.santei.service.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables that are kept by month: what was kept before them, months that come, and months that expire. */
final class MonthsTest {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("uuuu_MM");

    /** A row of before tenants; the answer has a space that is kept as it is. */
    private static final String BEFORE =
            "insert into calculation (id, created_at, receipt, month, revision, edition, question,"
                    + " rules_hash, tables_hash, engine_build, input_hash, complete, result, shares_hash, share_tables_hash, input_kind,"
                    + " input) select gen_random_uuid(), '%s'::timestamptz, n::text, '2026-03', 'r', 'e', 'verify', 'h', 'h', 'b', 'i',"
                    + " true, ('{ \"n\":' || n || '}')::json, 's', 't', 'acts', '{\"a\": 1}' from generate_series(1, %d) n";

    private static List<Server> servers = List.of();

    static Stream<Server> fresh() throws SQLException {
        for (Server server : all()) {
            server.run(server.owner(), null, "drop schema public cascade", "create schema public");
        }
        return all().stream();
    }

    private static List<Server> all() {
        if (servers.isEmpty()) {
            servers = Server.all();
        }
        return servers;
    }

    @ParameterizedTest
    @MethodSource("fresh")
    void whatWasKeptBeforeIsInItsMonthAndUnchanged(Server server) throws SQLException {
        server.migrate("2");
        server.run(
                server.owner(),
                null,
                BEFORE.formatted("2026-03-31 14:59:59.999Z", 3),
                BEFORE.formatted("2026-03-31 15:00:00Z", 5),
                BEFORE.formatted("2025-12-31 20:00:00Z", 7));
        String sum =
                "select md5(string_agg(concat_ws('|', id, created_at, receipt, month, input_kind, input::text, result::text),"
                        + " '|' order by id)) from calculation";
        List<String> before = server.run(server.owner(), null, sum);

        server.migrate(null);

        assertThat(server.run(server.service(), "local", sum)).isEqualTo(before);
        assertThat(server.run(server.service(), "local", "select count(*) from calculation"))
                .containsExactly("15");
        assertThat(parts(server, "%2026_03")).isEqualTo(3);
        assertThat(parts(server, "%2026_04")).isEqualTo(5);
        assertThat(parts(server, "%2026_01")).isEqualTo(7);
        assertThat(server.run(server.service(), "other", "select * from calculation"))
                .isEmpty();
        assertThat(server.run(server.service(), "local", "select result::text from calculation where receipt = '7'"))
                .containsExactly("{ \"n\":7}");
    }

    @ParameterizedTest
    @MethodSource("fresh")
    void theMonthsToComeAreThere(Server server) throws SQLException {
        server.migrate(null);
        YearMonth now = YearMonth.now(JAPAN);
        for (int ahead = 0; ahead < 3; ahead++) {
            assertThat(names(server)).contains("calculation_" + NAME.format(now.plusMonths(ahead)));
        }
        server.run(server.service(), "local", AttackerTest.row("00000000-0000-4000-8000-000000000001", "now"));
        assertThat(parts(server, "%" + NAME.format(now))).isOne();
        assertThat(parts(server, "%rest")).isZero();
    }

    @ParameterizedTest
    @MethodSource("fresh")
    void noRowIsRefusedForWantOfAMonthAndEachGetsOne(Server server) throws SQLException {
        server.migrate(null);
        for (String time :
                List.of("1999-12-31 15:00Z", "2019-05-01 00:00Z", "2031-01-01 00:00Z", "9999-12-31 00:00Z")) {
            for (String tenant : List.of("a", "b")) {
                server.run(server.service(), tenant, kept(time));
            }
        }
        assertThat(parts(server, "%rest")).isEqualTo(8);

        server.run(server.service(), null, "select keep_months()");

        assertThat(names(server)).contains("calculation_2000_01", "calculation_2019_05", "calculation_2031_01");
        assertThat(parts(server, "%2031_01")).isEqualTo(2);
        assertThat(parts(server, "%rest")).isZero();
        for (String tenant : List.of("a", "b")) {
            assertThat(server.run(server.service(), tenant, "select count(*) from calculation"))
                    .containsExactly("4");
        }
        assertThat(server.run(
                        server.owner(),
                        null,
                        "select bool_and(relrowsecurity and relforcerowsecurity)::text from pg_class where relname like"
                                + " 'calculation%' and relname <> 'calculation_incoming' and relkind in ('r', 'p')"))
                .containsExactly("true");
    }

    @ParameterizedTest
    @MethodSource("fresh")
    void wholeMonthsExpireAndNothingElse(Server server) throws SQLException {
        server.migrate(null);
        YearMonth now = YearMonth.now(JAPAN);
        for (int ago : List.of(0, 11, 12, 13, 14, 40)) {
            server.run(server.service(), "a", kept(now.minusMonths(ago).atEndOfMonth() + " 12:00+09"));
        }
        assertThat(server.run(server.service(), null, "select * from drop_expired_months()"))
                .isEmpty();
        server.run(server.owner(), null, "update retention set period = 'P1Y'");

        List<String> dropped = server.run(server.service(), null, "select * from drop_expired_months()");

        assertThat(dropped)
                .containsExactlyInAnyOrder(
                        "calculation_" + NAME.format(now.minusMonths(13)),
                        "calculation_" + NAME.format(now.minusMonths(14)),
                        "calculation_" + NAME.format(now.minusMonths(40)));
        assertThat(server.run(server.service(), "a", "select count(*) from calculation"))
                .containsExactly("3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"update calculation set total_points = 0", "delete from calculation", "truncate calculation"})
    void notEvenTheOwnerChangesWhatWasAnswered(String change) throws SQLException {
        for (Server server : all()) {
            server.migrate(null);
            server.run(server.service(), "a", kept("2026-07-01 00:00Z"), "select keep_months()");
            for (String table : List.of("calculation", "calculation_2026_07")) {
                server.run(server.owner(), "a", "alter table " + table + " no force row level security");
                assertThatThrownBy(() -> server.run(server.owner(), "a", change.replace("calculation", table)))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("rows never change");
            }
        }
    }

    private static String kept(String time) {
        return AttackerTest.row(UUID.randomUUID().toString(), "kept")
                .replace("(id,", "(created_at, id,")
                .replace("values (", "values ('" + time + "', ");
    }

    private static List<String> names(Server server) throws SQLException {
        return server.run(
                server.owner(),
                null,
                "select relname from pg_class where relispartition and relkind = 'r' and relname like 'calculation\\_%'"
                        + " order by relname");
    }

    /** Rows in the parts of the table that have a name like this, whoever they belong to. */
    private static int parts(Server server, String like) throws SQLException {
        int rows = 0;
        for (String part : names(server)) {
            if (part.matches(like.replace("%", ".*"))) {
                rows += Integer.parseInt(server.run(
                                server.owner(),
                                null,
                                "alter table " + part + " no force row level security",
                                "select count(*) from " + part)
                        .get(0));
                server.run(server.owner(), null, "alter table " + part + " force row level security");
            }
        }
        return rows;
    }
}
