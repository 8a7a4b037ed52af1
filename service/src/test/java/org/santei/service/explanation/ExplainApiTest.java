package org.santei.service.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.santei.service.RunningService;
import tools.jackson.databind.JsonNode;

final class ExplainApiTest {

    private static final String PATH = "/api/v1/calculations?store=none&explain=";

    /** A child below 6 years on a first visit, and an addition that belongs to another one. */
    private static final String CHILD = """
            {"month": "2024-07", "setting": "outpatient",
             "patient": {"sex": "female", "birthDate": "2020-05-05"}, "payers": [{"payer": "insurance"}],
             "facility": {"kind": "clinic", "paediatrics": false, "standards": []},
             "visits": [{"day": "2024-07-09", "timeClass": "regular"}],
             "groups": [{"section": "11", "days": {"9": 1}, "lines": [{"code": "111000110"}, {"code": "111000370"}]},
                        {"section": "12", "days": {"9": 1}, "lines": [{"code": "112000970"}]}]}
            """;

    @Test
    void anAnswerIsTheSameWhetherItIsExplainedOrNot() {
        String plain =
                RunningService.post("/api/v1/calculations?store=none", CHILD).body();
        String explained = RunningService.post(PATH + "lines", CHILD).body();

        assertThat(RunningService.post(PATH + "none", CHILD).body()).isEqualTo(plain);
        assertThat(explained).startsWith(plain.substring(0, plain.length() - 1) + ",\"explanation\":{");
    }

    @Test
    void aLineSaysWhyInOneSentenceAndWhereToReadTheClause() {
        JsonNode explanation = explained("lines");
        JsonNode addition = explanation.at("/groups/0/lines/1");

        assertThat(addition.get("sentence").asString()).contains("歳数に満たず", "「乳幼児加算（初診）」を算定します。");
        assertThat(addition.get("patientText").asString()).isEqualTo("6歳未満のため、乳幼児加算（初診）があります。");
        assertThat(addition.at("/rule/links/0").asString()).isEqualTo("/law/2024-06/A000#N6");
        assertThat(addition.get("reasons")).isNull();
        assertThat(explanation.get("claim")).isNull();
        assertThat(explanation.at("/groups/1/lines/0/outcome").asString()).isEqualTo("refused");
        assertThat(explanation.at("/groups/1/lines/0/sentence").asString()).endsWith("算定できません。");
        String clause = addition.at("/rule/links/0").asString();
        assertThat(RunningService.get(clause.substring(0, clause.indexOf('#'))).body())
                .contains("id=\"" + clause.substring(clause.indexOf('#') + 1) + '"');
    }

    @Test
    void aFullExplanationHoldsEverything() {
        JsonNode explanation = explained("full");
        JsonNode reasons = explanation.at("/groups/0/lines/1/reasons");

        assertThat(reasons.get("conditions")).hasSize(3);
        assertThat(reasons.at("/conditions/1/answered").asString()).isEqualTo("yes");
        assertThat(reasons.at("/rows/0/value").asString()).isEqualTo("75点");
        assertThat(reasons.at("/rows/0/from").asString()).isEqualTo("2024-06-01");
        assertThat(reasons.at("/rows/0/derived").booleanValue()).isFalse();
        assertThat(reasons.at("/ledger/0/rule").asString()).isEqualTo("A000-N6");
        assertThat(explanation.at("/groups/0/arithmetic")).isNotEmpty();
        assertThat(explanation.at("/claim/share")).isNotEmpty();
        assertThat(explanation.at("/claim/patientText").asString()).endsWith("円です。");
    }

    @Test
    void aClerkReadsTheSameAsText() {
        HttpResponse<String> text = RunningService.send(RunningService.request("/api/v1/calculations?store=none")
                .header("Accept", "text/plain")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(CHILD)));

        assertThat(text.statusCode()).isEqualTo(200);
        assertThat(text.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain;charset=UTF-8");
        assertThat(text.body()).contains("○ 乳幼児加算（初診）", "× ", "原文: /law/2024-06/A000#N6", "患者の負担");
    }

    @Test
    void whatIsKeptIsTheAnswerAlone() {
        HttpResponse<String> posted = RunningService.post("/api/v1/calculations?explain=full", CHILD);
        String location = posted.headers().firstValue("Location").orElseThrow();

        assertThat(posted.body()).contains("\"explanation\":{");
        assertThat(RunningService.get(location).body()).doesNotContain("\"explanation\":{");
    }

    @ParameterizedTest
    @CsvSource({"lines, false", "full, true"})
    void everyClaimOfAFileIsExplained(String explain, boolean reasons) throws IOException {
        byte[] file = Files.readAllBytes(RunningService.UKE);
        HttpResponse<String> answers =
                RunningService.send(RunningService.request("/api/v1/uke?store=none&explain=" + explain)
                        .header("Content-Type", "application/octet-stream")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(file)));

        assertThat(answers.body().lines().filter(line -> line.contains("\"explanation\":{")))
                .hasSize(50);
        assertThat(answers.body().contains("\"reasons\":{")).isEqualTo(reasons);
    }

    @Test
    void anotherWordIsRefused() {
        assertThat(RunningService.post(PATH + "everything", CHILD).statusCode()).isEqualTo(400);
    }

    private static JsonNode explained(String detail) {
        HttpResponse<String> response = RunningService.post(PATH + detail, CHILD);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return RunningService.json(response).get("explanation");
    }
}
