package org.santei.service.feetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.santei.feetables.FeeTable;
import org.santei.feetables.ItemAnswer;
import org.santei.service.RunningService;
import tools.jackson.databind.JsonNode;

final class ItemApiTest {

    private static final String PATH = "/api/v1/items/";

    @ParameterizedTest
    @CsvSource({
        "112007410, 2021-10-01, in-force, points, 73",
        "112007410, 2024-06-01, in-force, points, 75",
        "112007410, 2026-06-01, in-force, points, 76",
        "180725710, 2022-04-01, not-yet, ,",
        "180725710, 2024-06-01, in-force, points, 6",
        "180725710, 2026-06-01, in-force, points, 17",
        "180725710, 2027-06-01, in-force, points, 34",
        "113002410, 2026-05-31, in-force, points, 170",
        "113002410, 2026-06-01, ended, ,",
        "111703270, 2024-06-01, in-force, points, 1",
        "111703270, 2026-06-01, undecided, ,",
        "999999999, 2026-06-01, unknown, ,"
    })
    void anItemIsAnsweredForItsDay(String code, String on, String status, String kind, String points) {
        JsonNode item = json(PATH + code + "?on=" + on);

        assertThat(item.get("code").stringValue()).isEqualTo(code);
        assertThat(item.get("status").stringValue()).isEqualTo(status);
        assertThat(item.get("kind").asStringOpt().orElse(null)).isEqualTo(kind);
        assertThat(item.get("points").asStringOpt().orElse(null)).isEqualTo(points);
    }

    @Test
    void everyFieldIsThereInItsOrder() {
        String body = RunningService.get(PATH + "112007410?on=2026-06-01").body();

        assertThat(body)
                .isEqualTo("{\"code\":\"112007410\",\"name\":\"再診料\",\"kind\":\"points\",\"points\":\"76\","
                        + "\"status\":\"in-force\",\"source\":\"official\",\"confidence\":\"high\","
                        + "\"evidence\":\"s_ALL20261001\",\"file\":\"2026-06/points.csv\",\"publishedOn\":\"2026-10-01\","
                        + "\"from\":\"2026-06-01\",\"until\":null,\"reference\":\"A001\"}");
    }

    @Test
    void theLineIsThatOfTheApi() {
        ItemAnswer answer = RunningService.bean(FeeTable.class).item("112007410", LocalDate.of(2026, 6, 1));

        assertThat(ItemJson.line(answer, "A001"))
                .isEqualTo(RunningService.get(PATH + "112007410?on=2026-06-01").body());
        assertThat(ItemJson.line(answer, null)).endsWith("\"reference\":null}");
    }

    @Test
    void aPriceAndAPercentageAreNamedByWhatTheyCount() {
        JsonNode drug = json(PATH + "610406079?on=2025-06-01");
        assertThat(drug.get("price").stringValue()).isEqualTo("15.1");
        assertThat(drug.get("kind").stringValue()).isEqualTo("yen");
        assertThat(drug.has("points")).isFalse();

        JsonNode percent = json(PATH + "112007570?on=2024-06-01");
        assertThat(percent.has("points") || percent.has("value")).isTrue();
    }

    @Test
    void anAnswerIsGivenAsItWasKnown() {
        JsonNode early = json(PATH + "112007950?on=2026-06-01&asOf=2026-04-01");
        JsonNode late = json(PATH + "112007950?on=2026-06-01&asOf=2026-10-01");

        assertThat(early.get("status").stringValue()).isEqualTo("undecided");
        assertThat(early.get("points").isNull()).isTrue();
        assertThat(late.get("points").stringValue()).isEqualTo("76");
        assertThat(late.get("publishedOn").stringValue()).isEqualTo("2026-10-01");
    }

    @Test
    void aDerivedValueSaysSo() {
        JsonNode item = json(PATH + "112011010?on=2026-06-01");

        assertThat(item.get("points").stringValue()).isEqualTo("52");
        assertThat(item.get("source").stringValue()).isEqualTo("derived");
        assertThat(item.get("evidence").stringValue()).contains("A001 注8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12345?on=2026-06-01",
                "1120074100",
                "11200741x",
                "%EF%BC%91%EF%BC%91%EF%BC%92007410",
                "112007410?on=2026-02-30",
                "112007410?on=2026%2F06%2F01",
                "112007410?asOf=today",
                "112007410?day=2026-06-01",
                "112007410?on=2026-06-01&on=2024-06-01"
            })
    void whatIsNotUnderstoodIsAProblemThatNamesTheField(String request) {
        HttpResponse<String> response = RunningService.get(PATH + request);
        JsonNode problem = RunningService.json(response);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(problem.get("type").stringValue()).isEqualTo("urn:santei:problem:invalid-parameter");
        assertThat(problem.get("errors").get(0).get("message").stringValue()).isNotEmpty();
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        JsonNode errors = json(PATH + "1?on=x&asOf=y").get("errors");

        assertThat(errors.findValuesAsString("field")).containsExactly("code", "on", "asOf");
    }

    @Test
    void theHistoryTellsRevisionsAndPublications() {
        JsonNode history = json(PATH + "112007950/history");

        assertThat(history.get("versions").findValuesAsString("value")).containsExactly("73", "73", "75", "76");
        JsonNode last =
                history.get("publications").get(history.get("publications").size() - 1);
        assertThat(last.get("knownOn").stringValue()).isEqualTo("2026-10-01");
        JsonNode column = last.at("/changes/0/columns/0");
        assertThat(column.get("column").intValue()).isEqualTo(12);
        assertThat(column.get("before").stringValue()).isEqualTo("75");
        assertThat(column.get("after").stringValue()).isEqualTo("76");
        assertThat(history.toString()).doesNotContain("変更区分", "公表順序番号");
        assertThat(json(PATH + "999999999/history").get("versions").size()).isZero();
    }

    @Test
    void theHistoryOfAnEndedItemSaysSo() {
        JsonNode versions = json(PATH + "113002410/history").get("versions");

        assertThat(versions.get(versions.size() - 1).get("status").stringValue())
                .isEqualTo("ended");
    }

    @Test
    void relationsAreThoseOfTheDay() {
        JsonNode relations = json(PATH + "112007410/relations?on=2024-06-01");

        JsonNode weekly = relations
                .get("exclusions")
                .valueStream()
                .filter(pair -> pair.get("code").stringValue().equals("113013910"))
                .findFirst()
                .orElseThrow();
        assertThat(weekly.get("span").stringValue()).isEqualTo("week");
        assertThat(weekly.get("keep").stringValue()).isEqualTo("other");
        assertThat(weekly.get("conditional").booleanValue()).isTrue();
        assertThat(relations.get("additions").findValuesAsString("code")).contains("112000970", "112016070");
        assertThat(relations.get("additions").findValuesAsString("role")).containsOnly("addition");
        assertThat(json(PATH + "112000970/relations?on=2024-06-01")
                        .get("additions")
                        .findValuesAsString("code"))
                .contains("112007410");
        assertThat(relations.get("comments").findValuesAsString("code")).contains("820100001");
        assertThat(json(PATH + "111000110/relations?on=2024-06-01")
                        .at("/countLimits/0/unitName")
                        .stringValue())
                .isEqualTo("初診時");
    }

    @Test
    void aTableThatDoesNotAnswerForTheDayIsNamed() {
        JsonNode relations = json(PATH + "112007410/relations?on=2026-06-01");

        assertThat(relations.get("exclusions").size()).isZero();
        assertThat(relations.get("notAtHand").findValuesAsString("table")).contains("e03-2", "e05", "ck");
    }

    @Test
    void facilityStandardsHaveTheNamesOfTheDay() {
        JsonNode standards = json(PATH + "111013770/relations?on=2024-06-01").get("facilityStandards");

        assertThat(standards.size()).isPositive();
        assertThat(standards.get(0).get("name").stringValue()).contains("機能強化");
    }

    private static JsonNode json(String path) {
        return RunningService.json(RunningService.get(path));
    }
}
