package org.santei.service.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.santei.service.RunningService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class CalculationStreamTest {

    private static final String PATH = "/api/v1/calculations";

    @Test
    void everyClaimHasALineAndEveryLineSaysWhatTheSingleCallSays() {
        String claim = line(RunningService.example());
        String single = RunningService.post(PATH + "?store=none", claim).body();

        HttpResponse<String> response = post("?store=none", (claim + "\n").repeat(1000));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/x-ndjson");
        assertThat(response.body()).isEqualTo((single + "\n").repeat(1000));
    }

    @Test
    void whatIsKeptIsFoundUnderTheNameThatItsLineTells() {
        String claim = line(RunningService.example());

        List<JsonNode> lines = lines(post("?explain=lines", claim + "\n\r\n" + claim));

        assertThat(lines).hasSize(2).allMatch(line -> line.has("explanation"));
        assertThat(lines.get(0).get("id")).isNotEqualTo(lines.get(1).get("id"));
        for (JsonNode line : lines) {
            HttpResponse<String> kept =
                    RunningService.get(PATH + "/" + line.get("id").stringValue());
            assertThat(kept.statusCode()).isEqualTo(200);
            assertThat(kept.body()).doesNotContain("explanation").contains("\"proof\"");
        }
    }

    @Test
    void aBadLineSaysWhereItIsAndCostsNoOtherItsAnswer() {
        String good = line(RunningService.example());
        String bad = good.replace("\"2021-10\"", "\"2021-13\"")
                .replaceFirst("\"receipt\":\"[^\"]*\"", "\"receipt\":\"R-7\"");
        String early = good.replace("\"2021-10\"", "\"1999-10\"").replace("2021-10-", "1999-10-");

        List<JsonNode> lines = lines(post("", String.join("\n", good, bad, "", "{\"a\":", early, "[]", "NaN", good)));

        assertThat(lines).hasSize(7);
        assertThat(lines.get(0).has("proof")).isTrue();
        assertThat(lines.get(6).has("proof")).isTrue();
        assertThat(lines.get(1).get("receipt").stringValue()).isEqualTo("R-7");
        assertThat(error(lines.get(1), "line").intValue()).isEqualTo(2);
        assertThat(error(lines.get(1), "field").stringValue()).isEqualTo("month");
        assertThat(error(lines.get(1), "message").stringValue()).contains("YYYY-MM");
        assertThat(problem(lines.get(1))).isEqualTo("invalid-claim");
        assertThat(error(lines.get(2), "line").intValue()).isEqualTo(4);
        assertThat(problem(lines.get(2))).isEqualTo("invalid-json");
        assertThat(error(lines.get(3), "line").intValue()).isEqualTo(5);
        assertThat(lines.get(3).get("problem").get("status").intValue()).isEqualTo(422);
        assertThat(problem(lines.get(4))).isEqualTo("invalid-claim");
        assertThat(problem(lines.get(5))).isEqualTo("invalid-json");
    }

    @Test
    void aLineThatIsTooLongCostsOnlyItself() {
        String good = line(RunningService.example());
        String large = "{\"receipt\":\"" + "x".repeat(ClaimLines.LINE_LIMIT) + "\"}";

        List<JsonNode> lines = lines(post("?store=none", good + "\n" + large + "\n" + good));

        assertThat(lines).hasSize(3);
        assertThat(problem(lines.get(1))).isEqualTo("body-too-large");
        assertThat(error(lines.get(1), "line").intValue()).isEqualTo(2);
        assertThat(lines.get(2).has("proof")).isTrue();
    }

    @Test
    void aClientMaySendEverythingBeforeItReads() {
        byte[] claim = (line(RunningService.example()) + "\n").getBytes(StandardCharsets.UTF_8);
        int count = 20_000;
        byte[] all = new byte[claim.length * count];
        for (int i = 0; i < count; i++) {
            System.arraycopy(claim, 0, all, i * claim.length, claim.length);
        }

        HttpResponse<String> response = RunningService.send(RunningService.request(PATH + "?store=none")
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(all))));

        assertThat(response.body().lines().count()).isEqualTo(count);
    }

    @Test
    void parametersAndFormatsAreCheckedBeforeAnythingIsRead() {
        assertThat(post("?question=why", "{}").statusCode()).isEqualTo(400);
        assertThat(RunningService.send(RunningService.request(PATH)
                                .header("Content-Type", "application/x-ndjson")
                                .header("Accept", "text/html")
                                .POST(HttpRequest.BodyPublishers.ofString("{}")))
                        .statusCode())
                .isEqualTo(406);
        HttpResponse<String> nothing = post("", "\n \n");
        assertThat(nothing.statusCode()).isEqualTo(200);
        assertThat(nothing.body()).isEmpty();
    }

    private static HttpResponse<String> post(String query, String body) {
        return RunningService.send(RunningService.request(PATH + query)
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static String line(String json) {
        return JsonMapper.shared().readTree(json).toString();
    }

    private static List<JsonNode> lines(HttpResponse<String> response) {
        List<JsonNode> lines = new ArrayList<>();
        response.body().lines().forEach(line -> lines.add(JsonMapper.shared().readTree(line)));
        return lines;
    }

    private static JsonNode error(JsonNode line, String name) {
        return line.get("error").get(name);
    }

    private static String problem(JsonNode line) {
        return line.get("problem").get("type").stringValue().replace("urn:santei:problem:", "");
    }
}
