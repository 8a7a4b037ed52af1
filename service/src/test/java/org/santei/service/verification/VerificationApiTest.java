package org.santei.service.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.santei.engine.calculation.ClaimService;
import org.santei.engine.calculation.FindingType;
import org.santei.service.RunningService;
import tools.jackson.databind.JsonNode;

final class VerificationApiTest {

    private static final String PATH = "/api/v1/verify";

    /** An adult's first visit of the 8th, of which each test changes one thing. */
    private static final String CLAIM = """
            {"receipt": "1", "month": "2021-10", "setting": "outpatient", "scheme": "health_insurance",
             "patient": {"sex": "male", "birthDate": "1991-11-21"}, "facility": {"kind": "clinic"}, "treatmentDays": 1,
             "payers": [{"payer": "insurance", "points": 288, "number": "01010016"%s}],
             "groups": [{"section": "11", "days": {"8": 1}, "points": 288, "lines": [{"code": "111000110"}]}%s]}
            """;

    private static JsonNode verify(String payer, String groups) {
        HttpResponse<String> response = RunningService.post(PATH, CLAIM.formatted(payer, groups));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return RunningService.json(response);
    }

    @Test
    void aRightClaimHasNoFindings() {
        JsonNode answer = verify("", "");

        assertThat(answer.get("findings").isEmpty()).isTrue();
        assertThat(answer.get("billedPoints").intValue()).isEqualTo(288);
        assertThat(answer.get("payablePoints").intValue()).isEqualTo(288);
        assertThat(answer.get("yen").intValue()).isZero();
        assertThat(answer.get("proof").get("rules").stringValue()).hasSize(64);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "160061810; 60; 125; requirement_not_met; 1250",
                "112007410; 12; 73; over_limit; 730",
                "112011010; 12; 52; requirement_not_met; 520",
                "111000370; 11; 75; requirement_not_met; 750",
                "160008010; 60; 25; wrong_points; 40",
                "113042210; 13; 100; expired_code; 1000"
            })
    void aWrongLineIsFoundAsWhatItIs(String code, String section, int points, String type, long yen) {
        JsonNode answer = verify("", """
                , {"section": "%s", "days": {"8": 1}, "points": %d, "lines": [{"code": "%s"}]}
                """.formatted(section, points, code));

        JsonNode found = answer.get("findings")
                .valueStream()
                .filter(finding -> finding.get("type").stringValue().equals(type))
                .findFirst()
                .orElseThrow(() -> new AssertionError(answer.toString()));
        assertThat(found.get("yen").longValue()).isEqualTo(yen);
        assertThat(found.get("field").stringValue()).startsWith("groups[1]");
        assertThat(found.get("requirement").stringValue()).isNotBlank();
        assertThat(found.get("source").stringValue()).isNotBlank();
        assertThat(found.get("explanation").stringValue()).endsWith("。");
    }

    @ParameterizedTest
    @CsvSource({"860, 0", "864, 0", "1000, 1"})
    void whatThePatientPaysIsHeldAgainstTheLawOfShares(int yen, int findings) {
        JsonNode answer = verify(", \"patientYen\": " + yen + ", \"incomeClass\": \"ウ\"", "");

        List<JsonNode> found = answer.get("findings").valueStream().toList();
        assertThat(found).as(answer.toString()).hasSize(findings);
        assertThat(found)
                .allMatch(finding -> finding.get("type").stringValue().equals("patient_yen_differs")
                        && finding.get("yen").longValue() == yen - 864
                        && finding.get("field").stringValue().equals("payers[0].patientYen"));
    }

    @Test
    void aTotalIsHeldAgainstItsOwnLines() {
        HttpResponse<String> response = RunningService.post(
                PATH, CLAIM.formatted("", "").replace("\"points\": 288, \"number\"", "\"points\": 300, \"number\""));

        JsonNode finding = RunningService.json(response).get("findings").get(0);
        assertThat(finding.get("type").stringValue()).isEqualTo("wrong_total");
        assertThat(finding.get("yen").longValue()).isEqualTo(120);
        assertThat(finding.get("field").stringValue()).isEqualTo("payers[0].points");
    }

    @Test
    void aFileIsAnsweredAsTheCommandAnswersIt() throws IOException {
        HttpResponse<String> response = post(Files.readAllBytes(RunningService.UKE));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/x-ndjson");
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        new VerifyCommand(printed, new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8))
                .run(ClaimService::packaged, RunningService.UKE.toString(), "--json");
        assertThat(response.body()).isEqualTo(printed.toString(StandardCharsets.UTF_8));
        assertThat(response.body().lines().reduce("", (first, last) -> last))
                .startsWith("{\"summary\":{\"claims\":50,");
    }

    @Test
    void aFileThatIsNoUkeFileIsRefused() {
        HttpResponse<String> response = post("hello".getBytes(StandardCharsets.UTF_8));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(RunningService.json(response).get("type").stringValue()).isEqualTo("urn:santei:problem:invalid-uke");
    }

    @Test
    void aMonthWithoutAnEditionIsAProblem() {
        HttpResponse<String> response =
                RunningService.post(PATH, CLAIM.formatted("", "").replace("2021-10", "2010-10"));

        assertThat(response.statusCode()).isEqualTo(422);
    }

    @Test
    void theCatalogueAndTheDescriptionSayWhatTheEnumSays() {
        JsonNode catalogue =
                RunningService.json(RunningService.get("/api/v1/findings")).get("findings");
        JsonNode type = RunningService.json(RunningService.get("/v3/api-docs"))
                .at("/components/schemas/Finding/properties/type");

        assertThat(catalogue.size()).isEqualTo(FindingType.values().length);
        List<FindingType> types = List.of(FindingType.values());
        for (int i = 0; i < types.size(); i++) {
            FindingType each = types.get(i);
            JsonNode entry = catalogue.get(i);
            assertThat(entry.get("type").stringValue()).isEqualTo(each.name().toLowerCase(Locale.ROOT));
            assertThat(entry.get("title").stringValue()).isEqualTo(each.title());
            assertThat(type.get("description").stringValue())
                    .contains(each.name().toLowerCase(Locale.ROOT) + ": " + each.title() + "。" + each.meaning());
            assertThat(type.get("enum").toString()).contains(each.name().toLowerCase(Locale.ROOT));
        }
    }

    private static HttpResponse<String> post(byte[] file) {
        return RunningService.send(RunningService.request(PATH)
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofByteArray(file)));
    }
}
