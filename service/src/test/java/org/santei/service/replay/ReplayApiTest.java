package org.santei.service.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.santei.service.AsUsualCaller;
import org.santei.service.RunningService;
import org.santei.service.database.TenantDatabase;
import tools.jackson.databind.JsonNode;

@ExtendWith(AsUsualCaller.class)
final class ReplayApiTest {

    private static final String COPY = """
        insert into calculation (id, month, revision, edition, question, rules_hash, tables_hash, engine_build,
            input_hash, complete, result, shares_hash, share_tables_hash, input_kind, input)
        select ?::uuid, month, revision, edition, question, %s, %s, %s, input_hash, complete, %s,
            shares_hash, share_tables_hash, %s, %s
        from calculation where id = ?::uuid\
        """;

    @ParameterizedTest
    @ValueSource(strings = {"", "?question=calculate"})
    void whatWasJustCalculatedComesToTheSame(String question) {
        JsonNode answer = RunningService.json(replay(calculated(question)));

        assertThat(answer.get("outcome").stringValue()).isEqualTo("identical");
        assertThat(answer.get("compared").stringValue()).isEqualTo("bytes");
        assertThat(answer.get("engineNow")).isEqualTo(answer.get("engineThen"));
        assertThat(answer.get("differences").isEmpty()).isTrue();
    }

    @Test
    void anAnswerThatWasAnotherIsToldPlaceByPlace() {
        String id = copied(
                "rules_hash",
                "tables_hash",
                "engine_build",
                "replace(result::text, '\"complete\":true', '\"complete\":false')::json",
                "input_kind",
                "input");

        JsonNode answer = RunningService.json(replay(id));

        assertThat(answer.get("outcome").stringValue()).isEqualTo("different");
        assertThat(answer.get("differenceCount").intValue()).isOne();
        assertThat(answer.at("/differences/0").toString())
                .isEqualTo("{\"pointer\":\"/complete\",\"then\":false,\"now\":true}");
    }

    @Test
    void bytesAreComparedUnderOneBuildAndValuesUnderAnother() {
        String spaced = "replace(result::text, ',\"complete\"', ', \"complete\"')::json";

        JsonNode same = RunningService.json(
                replay(copied("rules_hash", "tables_hash", "engine_build", spaced, "input_kind", "input")));
        JsonNode other = RunningService.json(
                replay(copied("rules_hash", "tables_hash", "'0.0.1+older'", spaced, "input_kind", "input")));

        assertThat(same.get("outcome").stringValue()).isEqualTo("different");
        assertThat(same.at("/differences/0/pointer").stringValue()).isEmpty();
        assertThat(other.get("outcome").stringValue()).isEqualTo("identical");
        assertThat(other.get("compared").stringValue()).isEqualTo("values");
        assertThat(other.get("engineThen").stringValue()).isEqualTo("0.0.1+older");
    }

    @Test
    void aRowThatWasKeptWithoutItsClaimSaysSo() {
        assertProblem(
                replay(copied("rules_hash", "tables_hash", "engine_build", "result", "null", "null")),
                409,
                "claim-not-kept",
                "レセプトを保存していなかった");
    }

    @Test
    void aClaimOfAnotherModelSaysSo() {
        String unknown = "'{\"tellsMore\":1}'::json";

        assertProblem(
                replay(copied("rules_hash", "tables_hash", "engine_build", "result", "input_kind", unknown)),
                409,
                "claim-not-kept",
                "では読めません");
    }

    @Test
    void rulesAndTablesThatAreNotKeptAreNamed() {
        String unknown = "0".repeat(64);

        assertProblem(
                replay(copied("'" + unknown + "'", "tables_hash", "engine_build", "result", "input_kind", "input")),
                409,
                "foundation-not-kept",
                "規則 " + unknown);
        assertProblem(
                replay(copied("rules_hash", "'../" + unknown + "'", "engine_build", "result", "input_kind", "input")),
                409,
                "foundation-not-kept",
                "公式の表 ../" + unknown);
    }

    @Test
    void aCalculationThatIsNotThereIsNotFound() {
        assertProblem(replay(UUID.randomUUID().toString()), 404, "not-found", "この番号");
        assertProblem(replay("no-uuid"), 404, "not-found", "この番号");
        assertProblem(replay(calculated("") + "/replay?why=not", ""), 400, "invalid-parameter", "1か所");
    }

    @Test
    void theKeptAnswerStaysAsItWas() {
        String id = calculated("");
        String before = RunningService.get("/api/v1/calculations/" + id).body();

        replay(id);

        assertThat(RunningService.get("/api/v1/calculations/" + id).body()).isEqualTo(before);
    }

    private static String calculated(String question) {
        HttpResponse<String> answer = RunningService.post("/api/v1/calculations" + question, RunningService.example());
        String location = answer.headers().firstValue("Location").orElseThrow();
        return location.substring(location.lastIndexOf('/') + 1);
    }

    /** A kept calculation with some columns otherwise. */
    private static String copied(String... columns) {
        String id = UUID.randomUUID().toString();
        String original = UnpackedRow.of(calculated(""));
        Integer rows = RunningService.bean(TenantDatabase.class)
                .call(jdbc -> jdbc.update(COPY.formatted((Object[]) columns), id, original));
        assertThat(rows).isOne();
        return id;
    }

    private static HttpResponse<String> replay(String id) {
        return replay(id, "/replay");
    }

    private static HttpResponse<String> replay(String id, String rest) {
        return RunningService.send(
                RunningService.request("/api/v1/calculations/" + id + rest).POST(HttpRequest.BodyPublishers.noBody()));
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String type, String detail) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        JsonNode problem = RunningService.json(answer);
        assertThat(problem.get("type").stringValue()).isEqualTo("urn:santei:problem:" + type);
        assertThat(problem.get("detail").stringValue()).contains(detail);
    }
}
