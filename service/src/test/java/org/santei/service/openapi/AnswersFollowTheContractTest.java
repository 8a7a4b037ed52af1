package org.santei.service.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.santei.engine.cases.CaseFiles;
import org.santei.engine.cases.RuleCase;
import org.santei.feetables.FeeTableReader;
import org.santei.service.RunningService;
import org.santei.service.claim.ClaimRequestWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every answer has what the description names, and nothing else. */
final class AnswersFollowTheContractTest {

    private static final String CALCULATIONS = "/api/v1/calculations";
    private static final String NDJSON = "application/x-ndjson";

    /** Every so many cases of rules. */
    private static final int STEP = Integer.getInteger("santei.contract.step", 12);

    @Test
    void theSchemaSeesWhatItDoesNotName() {
        JsonNode schema = Published.answer(CALCULATIONS, "post", 200, "application/json");
        ObjectNode answer = RunningService.json(
                        RunningService.post(CALCULATIONS + "?store=none", RunningService.example()))
                .asObject();

        assertThat(Published.wrong(schema, answer)).isEmpty();
        assertThat(Published.wrong(schema, answer.deepCopy().put("surprise", 1)))
                .isNotEmpty();
        ObjectNode without = answer.deepCopy();
        without.remove("proof");
        assertThat(Published.wrong(schema, without)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/uke, ?store=none&explain=full, 50",
        "/api/v1/uke, ?acts=true&store=none&explain=lines, 50",
        "/api/v1/uke, ?edition=2026-06, 50",
        "/api/v1/uke, ?asOf=2020-01-01, 50",
        "/api/v1/verify, '', 51",
        "/api/v1/verify, ?edition=2024-06, 51"
    })
    void answersToFiles(String path, String query, int lines) throws IOException {
        HttpResponse<String> response =
                send(path + query, "application/octet-stream", Files.readAllBytes(RunningService.UKE));

        assertThat(lines(path, response)).isEqualTo(lines);
    }

    @Test
    void answersToCasesOfRules() {
        StringBuilder claims = new StringBuilder();
        List<RuleCase> cases = new CaseFiles(new FeeTableReader().readPackaged())
                .readAll(Path.of("../rules/src/main/resources/cases"));
        int count = 0;
        for (int i = 0; i < cases.size(); i += STEP, count++) {
            claims.append(ClaimRequestWriter.of(cases.get(i).claim())).append('\n');
        }
        claims.append("{\"month\":\n");
        byte[] body = claims.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);

        for (String query : List.of("?store=none&question=calculate&explain=full", "", "?edition=2026-06")) {
            assertThat(lines(CALCULATIONS, send(CALCULATIONS + query, NDJSON, body)))
                    .isEqualTo(count + 1);
        }
    }

    @Test
    void answersToOneClaim() {
        for (String query : List.of("", "?store=none", "?explain=full", "?edition=2026-06", "?asOf=2025-01-01")) {
            HttpResponse<String> response = RunningService.post(CALCULATIONS + query, RunningService.example());
            follows(CALCULATIONS, "post", response);
        }
        follows("/api/v1/verify", "post", RunningService.post("/api/v1/verify", RunningService.example()));
        follows(
                "/api/v1/verify",
                "post",
                RunningService.post("/api/v1/verify?edition=2026-06", RunningService.example()));
        HttpResponse<String> kept = RunningService.post(CALCULATIONS, RunningService.example());
        String place = kept.headers().firstValue("Location").orElseThrow();
        follows(CALCULATIONS + "/{id}", "get", RunningService.get(place));
        follows(
                CALCULATIONS + "/{id}/replay",
                "post",
                RunningService.send(
                        RunningService.request(place + "/replay").POST(HttpRequest.BodyPublishers.noBody())));
    }

    @Test
    void answersAboutTheLaw() {
        Map<String, String> places = Map.of(
                "/api/v1/editions", "/api/v1/editions?on=2026-06-01",
                "/api/v1/findings", "/api/v1/findings",
                "/api/v1/items", "/api/v1/items?q=%E5%86%8D%E8%A8%BA%E6%96%99",
                "/api/v1/items/{code}", "/api/v1/items/112007410",
                "/api/v1/items/{code}/history", "/api/v1/items/112007410/history",
                "/api/v1/items/{code}/relations", "/api/v1/items/112007410/relations",
                "/api/v1/revisions", "/api/v1/revisions",
                "/api/v1/revisions/{before}/diff/{after}", "/api/v1/revisions/2024-06/diff/2026-06");
        places.forEach((path, place) -> follows(path, "get", RunningService.get(place)));
    }

    @Test
    void problems() {
        List<HttpResponse<String>> problems = new ArrayList<>();
        problems.add(RunningService.post(CALCULATIONS, "{}"));
        problems.add(RunningService.post(CALCULATIONS, "{"));
        problems.add(RunningService.post(CALCULATIONS + "?x=1", "{}"));
        problems.add(RunningService.get(CALCULATIONS + "/none"));
        for (HttpResponse<String> problem : problems) {
            String path = problem.request().method().equals("GET") ? CALCULATIONS + "/{id}" : CALCULATIONS;
            follows(path, problem.request().method().toLowerCase(java.util.Locale.ROOT), problem);
        }
    }

    private static void follows(String path, String method, HttpResponse<String> response) {
        String type =
                response.headers().firstValue("Content-Type").orElseThrow().replaceAll(";.*", "");
        JsonNode schema = Published.answer(path, method, response.statusCode(), type);

        assertThat(schema.isObject())
                .as(path + " " + response.statusCode() + " " + type)
                .isTrue();
        assertThat(Published.wrong(schema, RunningService.json(response)))
                .as(response.uri() + " " + response.body())
                .isEmpty();
    }

    /** Holds every line against its schema; returns how many there are. */
    private static int lines(String path, HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        JsonNode schema = Published.answer(path, "post", 200, NDJSON);
        assertThat(schema.isObject()).isTrue();
        List<String> lines = response.body().lines().toList();
        for (String line : lines) {
            assertThat(Published.wrong(schema, JsonMapper.shared().readTree(line)))
                    .as(line)
                    .isEmpty();
        }
        return lines.size();
    }

    private static HttpResponse<String> send(String path, String type, byte[] body) {
        return RunningService.send(RunningService.request(path)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }
}
