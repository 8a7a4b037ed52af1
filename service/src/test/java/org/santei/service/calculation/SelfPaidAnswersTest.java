package org.santei.service.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.santei.service.RunningService;
import tools.jackson.databind.JsonNode;

/** The special charge of a long-listed drug that the patient wished for, as the JSON of an answer says it. */
final class SelfPaidAnswersTest {

    private static final String PATH = "/api/v1/calculations?store=none";

    private static JsonNode answer(String month, String code) {
        String claim = "{\"month\": \"" + month + "\", \"setting\": \"outpatient\", \"scheme\": \"health_insurance\","
                + " \"patient\": {\"sex\": \"female\", \"birthDate\": \"1960-05-05\"}, \"facility\": {\"kind\": \"clinic\"},"
                + " \"payers\": [{\"payer\": \"insurance\"}], \"groups\": [{\"section\": \"21\", \"days\": {\"5\": 30},"
                + " \"lines\": [{\"kind\": \"drug\", \"code\": \"" + code + "\", \"quantity\": 1}]}]}";
        HttpResponse<String> response = RunningService.post(PATH, claim);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return RunningService.json(response);
    }

    @ParameterizedTest
    @CsvSource({"2024-10, 33, 55", "2026-05, 20, 22", "2026-06, 18, 44"})
    void itStandsBesideThePointsOfTheClaimAndOfTheGroup(String month, int points, int yen) {
        JsonNode answer = answer(month, "672183701");

        assertThat(answer.get("totalPoints").intValue()).isEqualTo(points * 30);
        assertThat(answer.get("selfPaid").intValue()).isEqualTo(yen * 30);
        assertThat(answer.at("/groups/0/points").intValue()).isEqualTo(points);
        assertThat(answer.at("/groups/0/selfPaid").intValue()).isEqualTo(yen);
        assertThat(answer.get("notes").toString()).contains("特別の料金");
    }

    @Test
    void nothingIsLeftOutAndWhatIsNotKnownIsNull() {
        JsonNode ordinary = answer("2024-10", "622183701");
        JsonNode unknown = answer("2026-06", "670421321");

        assertThat(ordinary.has("selfPaid")).isFalse();
        assertThat(ordinary.at("/groups/0").has("selfPaid")).isFalse();
        assertThat(unknown.get("selfPaid").isNull()).isTrue();
        assertThat(unknown.at("/groups/0/selfPaid").isNull()).isTrue();
    }

    @Test
    void theDescriptionSaysWhatItIs() {
        JsonNode schemas =
                RunningService.json(RunningService.get("/v3/api-docs")).at("/components/schemas");

        for (String answer : new String[] {"Calculation", "GroupResult"}) {
            assertThat(schemas.at("/" + answer + "/properties/selfPaid/description")
                            .stringValue())
                    .contains("特別の料金", "税込み", "null");
            assertThat(schemas.at("/" + answer + "/properties/selfPaid/type").toString())
                    .contains("integer", "null");
            assertThat(schemas.at("/" + answer + "/required").toString()).doesNotContain("selfPaid");
        }
    }
}
