package org.santei.service.feetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.santei.service.RunningService;
import tools.jackson.databind.JsonNode;

final class ItemSearchTest {

    @ParameterizedTest
    @CsvSource({
        "再診料, 112007410",
        "さいしんりょう, 112007410",
        "サイシンリョウ, 112007410",
        "ｻｲｼﾝﾘｮｳ, 112007410",
        "112007410, 112007410",
        "１１２００７４１０, 112007410",
        "11200741, 112007410",
        "ｶﾞｽﾀｰ散２％, 610406079",
        "ガスター散2%, 610406079"
    })
    void theBestIsFirst(String query, String code) {
        assertThat(search(query, "").at("/items/0/code").stringValue()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A001", "ａ００１", "Ａ００１"})
    void aReferenceFindsWhatStandsUnderIt(String query) {
        JsonNode found = search(query, "&limit=200");

        assertThat(found.get("items").findValuesAsString("code")).contains("112007410", "112000970", "112011010");
        assertThat(found.at("/items/0/reference").stringValue()).isEqualTo("A001");
    }

    @Test
    void aReferenceIsThatOfTheDay() {
        assertThat(search("D007", "").at("/items/0/reference").stringValue()).isEqualTo("D007");
        assertThat(search("O100", "&limit=200&on=2024-06-01").get("items").findValuesAsString("code"))
                .contains("180725710");
    }

    @Test
    void allWordsMustFit() {
        JsonNode found = search("乳幼児　再診", "&limit=200");

        assertThat(found.get("total").intValue()).isPositive();
        assertThat(found.at("/items/0/code").stringValue()).isEqualTo("112000970");
        assertThat(search("乳幼児 再診 ガスター", "").get("total").intValue()).isZero();
    }

    @Test
    void theListIsPaged() {
        JsonNode all = search("再診", "&limit=50");
        JsonNode first = search("再診", "&limit=10");
        JsonNode second = search("再診", "&limit=10&offset=10");

        assertThat(first.get("total")).isEqualTo(all.get("total"));
        assertThat(first.get("items").size()).isEqualTo(10);
        assertThat(second.at("/items/0")).isEqualTo(all.at("/items/10"));
        assertThat(search("再診", "&limit=10&offset=99999").get("items").size()).isZero();
    }

    @Test
    void whatHasNoCodeYetIsFoundByItsPlace() {
        JsonNode found = search("A001 地域包括診療加算1／認知症", "");

        JsonNode item = found.get("items")
                .valueStream()
                .filter(each -> each.get("code").isNull())
                .findFirst()
                .orElseThrow();
        assertThat(item.get("status").stringValue()).isEqualTo("undecided");
        assertThat(item.get("place").stringValue()).isEqualTo("A001 注12.イ.(1)");
        assertThat(item.get("points").stringValue()).isEqualTo("38");
        assertThat(search("A001 地域包括診療加算1／認知症", "&on=2024-06-01")
                        .get("items")
                        .valueStream()
                        .noneMatch(each -> each.get("code").isNull()))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "?q=", "?q=%E3%80%80", "?q=x&limit=0", "?q=x&limit=201", "?q=x&offset=-1", "?q=x&page=2"})
    void whatIsNotUnderstoodIsAProblem(String query) {
        HttpResponse<String> response = RunningService.get("/api/v1/items" + query);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(RunningService.json(response).get("errors").size()).isEqualTo(1);
    }

    private static JsonNode search(String query, String more) {
        String on = more.contains("on=") ? "" : "&on=2026-06-01";
        String path = "/api/v1/items?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8) + on + more;
        return RunningService.json(RunningService.get(path));
    }
}
