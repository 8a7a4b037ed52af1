package org.santei.service.copayment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.santei.service.RunningService;
import tools.jackson.databind.JsonNode;

/** What is not known is null, and the answer names what is missing; what was certain before stays certain. */
final class UndecidedCopaymentTest {

    private static JsonNode answer(String request) {
        HttpResponse<String> response = RunningService.post(CopaymentController.PATH, request);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return RunningService.json(response);
    }

    private static String month(String month, String birthDate, String insurance, String funds, String... payers) {
        StringBuilder occasions = new StringBuilder();
        for (String each : payers) {
            occasions
                    .append(occasions.isEmpty() ? "" : ", ")
                    .append("{\"date\": \"")
                    .append(month)
                    .append("-05\", \"points\": 1000, \"payers\": [")
                    .append(each)
                    .append("]}");
        }
        return """
                {"month": "%s", "birthDate": "%s", "prefecture": "27", "setting": "outpatient",
                 "insurances": [%s], "funds": [%s], "occasions": [%s]}""".formatted(month, birthDate, insurance, funds, occasions);
    }

    /** The till of each occasion; undecided where there is none. */
    private static List<String> tills(JsonNode answer) {
        return answer.get("occasions")
                .valueStream()
                .map(occasion -> occasion.get("tillYen").isNull()
                        ? "undecided"
                        : occasion.get("tillYen").asString())
                .toList();
    }

    private static void assertUndecided(JsonNode answer, String... missing) {
        assertThat(answer.get("complete").booleanValue()).isFalse();
        assertThat(answer.get("total").isNull()).isTrue();
        assertThat(answer.get("missing").size()).isEqualTo(1);
        assertThat(answer.at("/missing/0").stringValue()).contains(missing);
    }

    @Test
    void anUnknownSchemeWithoutTermsLeavesItsOccasionAndLaterOnesUndecided() {
        JsonNode answer = answer(month(
                "2024-07",
                "1980-01-01",
                "{\"kind\": \"employee\"}",
                "{\"lawNumber\": \"99\"}",
                "\"insurance\"",
                "\"insurance\", \"fund1\"",
                "\"insurance\""));

        assertThat(tills(answer)).containsExactly("3000", "undecided", "undecided");
        assertUndecided(answer, "funds[0].terms", "法別番号99");
        JsonNode undecided = answer.at("/occasions/1");
        assertThat(undecided.get("totalYen").longValue()).isEqualTo(10_000);
        for (String field : List.of(
                "insurerYen", "highCostYen", "fundYen", "patientYen", "reductionYen", "limitYen", "correction")) {
            assertThat(undecided.get(field).isNull()).as(field).isTrue();
        }
        assertThat(undecided.get("steps").isEmpty()).isTrue();
        assertThat(undecided.get("limitList").isEmpty()).isTrue();
    }

    @Test
    void anUnknownSchemeThatPaysNothingIsOfNoAccount() {
        JsonNode answer = answer(
                month("2024-07", "1980-01-01", "{\"kind\": \"employee\"}", "{\"lawNumber\": \"99\"}", "\"insurance\""));

        assertThat(tills(answer)).containsExactly("3000");
        assertThat(answer.get("complete").booleanValue()).isTrue();
        assertThat(answer.at("/total/tillYen").longValue()).isEqualTo(3000);
    }

    @Test
    void from70OnTheIncomeDecidesTheShare() {
        JsonNode answer = answer(month("2024-07", "1950-01-01", "{\"kind\": \"employee\"}", "", "\"insurance\""));

        assertThat(tills(answer)).containsExactly("undecided");
        assertUndecided(answer, "insurances[0].incomeClass", "一般", "低所得Ⅰ");
    }

    @Test
    void aClassThatTheMonthDoesNotHaveIsNamedWithThoseItHas() {
        JsonNode answer = answer(month(
                "2024-07", "1980-01-01", "{\"kind\": \"employee\", \"incomeClass\": \"上位A\"}", "", "\"insurance\""));

        assertThat(tills(answer)).containsExactly("undecided");
        assertUndecided(answer, "insurances[0].incomeClass", "2024-07", "上位A", "ア、イ、ウ、エ、オ");
    }

    /** The table has no limit of 特定給付対象療養 from 2026-08 on: found out while reckoning. */
    @Test
    void aLimitThatTheTableLacksLeavesUndecidedFromWhereItIsNeeded() {
        JsonNode answer = answer(month(
                "2026-08",
                "1980-01-01",
                "{\"kind\": \"employee\", \"incomeClass\": \"ウ\"}",
                "{\"lawNumber\": \"21\", \"terms\": {\"category\": \"apportioned\", \"percent\": 10,"
                        + " \"limitHandling\": {\"employee\": \"general\"}}}",
                "\"insurance\"",
                "\"insurance\"",
                "\"insurance\"",
                "\"insurance\", \"fund1\"",
                "\"insurance\""));

        assertThat(tills(answer)).containsExactly("3000", "3000", "3000", "undecided", "undecided");
        assertUndecided(answer, "2026-08", "特定給付対象療養");
        assertThat(answer.get("unverified").toString()).contains("ウ");
    }

    @Test
    void withoutACertificateUnder70NoLimitHolds() {
        JsonNode answer = answer(month("2024-07", "1980-01-01", "{\"kind\": \"employee\"}", "", "\"insurance\""));

        assertThat(answer.at("/occasions/0/limitYen").isNull()).isTrue();
        assertThat(answer.get("complete").booleanValue()).isTrue();
    }
}
