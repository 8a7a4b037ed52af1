package org.santei.service.security.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.santei.service.AsUsualCaller;
import org.santei.service.RunningService;
import org.santei.service.TestCaller;
import org.santei.service.console.ConsoleAudit;
import org.santei.service.database.EmbeddedPostgres;
import org.santei.service.security.Role;
import tools.jackson.databind.JsonNode;

@ExtendWith(AsUsualCaller.class)
final class AuditTest {

    private final TestCaller auditor = RunningService.as("audit-test", Role.AUDITOR);

    @Test
    void whatHappenedToTheTenantIsTold() {
        RunningService.as("audit-other", Role.AUDITOR);
        auditor.post("/api/v1/keys", "{}");

        JsonNode page = RunningService.json(auditor.get("/api/v1/audit?limit=50"));

        List<String> actions = page.get("entries")
                .valueStream()
                .map(kept -> kept.at("/entry/action").stringValue())
                .toList();
        assertThat(actions).contains("key.created", "role.denied");
        assertThat(page.toString()).doesNotContain("audit-other").doesNotContainPattern("santei_[0-9a-f]{16}_");
        JsonNode one = RunningService.json(auditor.get("/api/v1/audit?limit=1"));
        assertThat(one.get("entries").size()).isEqualTo(1);
        JsonNode next = RunningService.json(auditor.get("/api/v1/audit?limit=1&before=" + one.get("next")));
        assertThat(next.at("/entries/0/entry/seq").longValue())
                .isLessThan(one.at("/entries/0/entry/seq").longValue());
        for (String wrong : List.of("limit=0", "limit=1001", "before=x", "limit=1&limit=2", "tenant=local")) {
            assertThat(auditor.get("/api/v1/audit?" + wrong).statusCode())
                    .as(wrong)
                    .isEqualTo(400);
        }
    }

    @Test
    void onlyAuditorsReadIt() {
        TestCaller others = RunningService.as("audit-test", Role.PROCESSOR, Role.OPERATOR);

        assertThat(others.get("/api/v1/audit").statusCode()).isEqualTo(403);
    }

    @Test
    void whatACommandDidOnADataDirectoryStandsInItsLog(@TempDir Path empty) throws IOException {
        String object = "s_ALL" + UUID.randomUUID() + ".zip";

        assertThat(ConsoleAudit.append(RunningService.dataDirectory(), "tables.imported", object, Map.of("table", "s")))
                .isTrue();

        String entries = RunningService.get("/api/v1/audit?limit=1000").body();
        assertThat(entries).contains("tables.imported", object, "console");
        assertThat(ConsoleAudit.append(empty, "tables.imported", object, Map.of()))
                .as("a directory without a database")
                .isFalse();
        assertThat(empty).isEmptyDirectory();
    }

    @Test
    void anEntryThatWasChangedIsFound() throws SQLException {
        RunningService.bean(AuditLog.class).append("test.happened", "original", Map.of("a", "1"));
        JsonNode before = verified();
        assertThat(before.get("ok").booleanValue()).isTrue();
        assertThat(before.get("firstBroken").isNull()).isTrue();

        String change =
                "update audit_entry set entry = replace(entry, '%s', '%s') where entry like '%%test.happened%%'";
        asOwner(change.formatted("original", "changed!"));
        try {
            JsonNode broken = verified();
            assertThat(broken.get("ok").booleanValue()).isFalse();
            assertThat(broken.get("firstBroken").longValue()).isPositive();
            assertThat(broken.get("entries").longValue())
                    .isEqualTo(broken.get("firstBroken").longValue() - 1);
        } finally {
            asOwner(change.formatted("changed!", "original"));
        }
        assertThat(verified().get("ok").booleanValue()).isTrue();
    }

    @Test
    void entriesThatAreCutOffAreMissed() throws SQLException {
        asOwner("create table kept_entries as select seq, entry, hash from audit_entry order by seq desc limit 1;"
                + " delete from audit_entry where seq in (select seq from kept_entries)");
        try {
            assertThat(verified().get("ok").booleanValue()).isFalse();
        } finally {
            asOwner("insert into audit_entry (seq, entry, hash) select * from kept_entries; drop table kept_entries");
        }
        assertThat(verified().get("ok").booleanValue()).isTrue();
    }

    @Test
    void theOwnerHimselfIsRefusedWhileTheTriggerStands() throws SQLException {
        EmbeddedPostgres postgres = RunningService.bean(EmbeddedPostgres.class);
        try (Connection owner = DriverManager.getConnection(
                        postgres.url(),
                        postgres.owner().user(),
                        postgres.owner().password());
                Statement statement = owner.createStatement()) {
            for (String sql :
                    List.of("update audit_entry set entry = '{}'", "delete from audit_entry", "truncate audit_entry")) {
                assertThatThrownBy(() -> statement.execute(sql)).hasMessageContaining("entries never change");
            }
        }
    }

    @Test
    void theServiceItselfReachesNeitherKeysNorEntries() throws SQLException {
        EmbeddedPostgres postgres = RunningService.bean(EmbeddedPostgres.class);
        try (Connection service = DriverManager.getConnection(
                        postgres.url(),
                        postgres.service().user(),
                        postgres.service().password());
                Statement statement = service.createStatement()) {
            for (String sql : List.of(
                    "select * from api_key",
                    "update api_key set roles = '{operator}'",
                    "insert into api_key select * from key_find('x')",
                    "delete from api_key",
                    "select * from audit_entry",
                    "insert into audit_entry (seq, entry, hash) values (0, '{}', '\\x00')",
                    "update audit_entry set entry = '{}'",
                    "delete from audit_entry",
                    "truncate audit_entry",
                    "update audit_head set seq = 0",
                    "alter table audit_entry disable trigger all",
                    "drop table audit_entry",
                    "alter function key_list() security invoker",
                    "create or replace function key_used(wanted text) returns void language sql as 'select 1'")) {
                assertThatThrownBy(() -> statement.execute(sql)).as(sql).isInstanceOf(SQLException.class);
            }
        }
    }

    private JsonNode verified() {
        HttpResponse<String> answer = auditor.get("/audit/verify");
        assertThat(answer.statusCode()).isEqualTo(200);
        return RunningService.json(answer);
    }

    private static void asOwner(String sql) throws SQLException {
        EmbeddedPostgres postgres = RunningService.bean(EmbeddedPostgres.class);
        try (Connection owner = DriverManager.getConnection(
                        postgres.url(),
                        postgres.owner().user(),
                        postgres.owner().password());
                Statement statement = owner.createStatement()) {
            statement.execute("alter table audit_entry disable trigger user; " + sql
                    + "; alter table audit_entry enable trigger user");
        }
    }
}
