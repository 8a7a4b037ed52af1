package org.santei.service.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.santei.service.AsUsualCaller;
import org.santei.service.RunningService;
import org.santei.service.database.TenantDatabase;
import tools.jackson.databind.JsonNode;

@ExtendWith(AsUsualCaller.class)
final class RecalculationApiTest {

    private static final String PATH = "/api/v1/calculations/";

    @Test
    void aRecalculationIsANewCalculationThatPointsToTheOld() {
        String old = calculated();
        String before = RunningService.get(PATH + old).body();

        HttpResponse<String> answer = recalculate(old);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        JsonNode body = RunningService.json(answer);
        String id = body.get("id").stringValue();
        assertThat(answer.headers().firstValue("Location")).hasValue(PATH + id);
        assertThat(body.get("recalculationOf").stringValue()).isEqualTo(old);
        assertThat(body.get("outcome").stringValue()).isEqualTo("identical");
        assertThat(RunningService.get(PATH + id).body()).isEqualTo(before);
        assertThat(RunningService.get(PATH + old).body()).isEqualTo(before);
        assertThat(links(id)).containsExactly("<" + PATH + old + ">; rel=\"predecessor-version\"");
        assertThat(links(old)).containsExactly("<" + PATH + id + ">; rel=\"successor-version\"");
        String second = RunningService.json(recalculate(old)).get("id").stringValue();
        assertThat(links(old))
                .containsExactly(
                        "<" + PATH + id + ">; rel=\"successor-version\"",
                        "<" + PATH + second + ">; rel=\"successor-version\"");
    }

    @Test
    void whatComesToSomethingElseIsToldPlaceByPlace() {
        String id = UUID.randomUUID().toString();
        String original = UnpackedRow.of(calculated());
        RunningService.bean(TenantDatabase.class)
                .call(jdbc -> jdbc.update(
                        "insert into calculation (id, month, revision, edition, question, rules_hash, tables_hash,"
                                + " engine_build, input_hash, complete, result, shares_hash, share_tables_hash,"
                                + " input_kind, input) select ?::uuid, month, revision, edition, question, 'older',"
                                + " 'older', engine_build, input_hash, complete, replace(result::text,"
                                + " '\"complete\":true', '\"complete\":false')::json, shares_hash, share_tables_hash,"
                                + " input_kind, input from calculation where id = ?::uuid",
                        id,
                        original));

        JsonNode body = RunningService.json(recalculate(id));

        assertThat(body.get("outcome").stringValue()).isEqualTo("different");
        assertThat(body.get("differenceCount").intValue()).isOne();
        assertThat(body.at("/differences/0").toString())
                .isEqualTo("{\"pointer\":\"/complete\",\"then\":false,\"now\":true}");
    }

    @Test
    void whatIsNotThereIsNotFoundAndParametersAreNone() {
        assertThat(recalculate(UUID.randomUUID().toString()).statusCode()).isEqualTo(404);
        assertThat(recalculate("no-uuid").statusCode()).isEqualTo(404);
        assertThat(send(calculated() + "/recalculate?why=not").statusCode()).isEqualTo(400);
    }

    private static String calculated() {
        HttpResponse<String> answer = RunningService.post("/api/v1/calculations", RunningService.example());
        String location = answer.headers().firstValue("Location").orElseThrow();
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static List<String> links(String id) {
        return RunningService.get(PATH + id).headers().allValues("Link");
    }

    private static HttpResponse<String> recalculate(String id) {
        return send(id + "/recalculate");
    }

    private static HttpResponse<String> send(String rest) {
        return RunningService.send(RunningService.request(PATH + rest).POST(HttpRequest.BodyPublishers.noBody()));
    }
}
