package org.santei.service.feetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.santei.service.RunningService;
import tools.jackson.databind.JsonNode;

final class RevisionApiTest {

    private static final String PATH = "/api/v1/revisions";

    @Test
    void revisionsAreListed() {
        JsonNode revisions = json(PATH).get("revisions");

        assertThat(revisions.findValuesAsString("revision"))
                .containsExactly("2020-04", "2022-04", "2024-06", "2026-06");
        assertThat(revisions.get(2).get("until").stringValue()).isEqualTo("2026-06-01");
        assertThat(revisions.get(3).get("until").isNull()).isTrue();
    }

    @Test
    void whatTheRevisionOf2026ChangedIsToldWithItsSource() {
        JsonNode diff = json(PATH + "/2024-06/diff/2026-06");

        assertThat(diff.get("beforeOn").stringValue()).isEqualTo("2026-05-31");
        assertThat(diff.get("afterOn").stringValue()).isEqualTo("2026-06-01");
        assertThat(diff.get("valuesOnly").booleanValue()).isTrue();
        JsonNode revisit = row(diff, "112007410");
        assertThat(revisit.get("changes").toString()).isEqualTo("[\"points\"]");
        assertThat(revisit.at("/before/value").stringValue()).isEqualTo("75");
        assertThat(revisit.at("/after/value").stringValue()).isEqualTo("76");
        assertThat(revisit.get("source").stringValue()).isEqualTo("official");
        assertThat(row(diff, "113002410").get("changes").toString()).isEqualTo("[\"ended\"]");
        assertThat(row(diff, "111703270").get("changes").toString()).isEqualTo("[\"undecided\"]");
        assertThat(row(diff, "111703970").get("changes").toString()).isEqualTo("[\"new\"]");
    }

    @Test
    void changedConditionsAreNamedByTheirColumns() {
        JsonNode first = row(json(PATH + "/2022-04/diff/2024-06"), "111000110");

        assertThat(first.get("changes").toString()).isEqualTo("[\"points\",\"conditions\"]");
        assertThat(first.at("/columns/0/name").stringValue()).isEqualTo("外来・在宅ベースアップ評価料（１）");
        assertThat(first.get("columns").findValuesAsString("name")).noneMatch(name -> name.contains("公表順序番号"));
    }

    @Test
    void oneKindCanBeShownAndTheCountsStay() {
        JsonNode all = json(PATH + "/2024-06/diff/2026-06");
        JsonNode ended = json(PATH + "/2024-06/diff/2026-06?show=ended");

        assertThat(ended.get("counts")).isEqualTo(all.get("counts"));
        assertThat(ended.get("rows").size()).isEqualTo(all.at("/counts/ended").intValue());
        assertThat(ended.get("rows").valueStream().map(row -> row.get("changes").toString()))
                .containsOnly("[\"ended\"]");
    }

    @Test
    void laterDaysAndEarlierKnowledgeCanBeAsked() {
        JsonNode later = json(PATH + "/2024-06/diff/2026-06?afterOn=2027-06-01&show=points");
        JsonNode early = json(PATH + "/2024-06/diff/2026-06?asOf=2026-04-01");

        assertThat(row(later, "180725710").at("/after/value").stringValue()).isEqualTo("34");
        assertThat(row(early, "112007950").get("changes").toString()).isEqualTo("[\"undecided\"]");
    }

    @Test
    void drugsHaveTheirOwnDays() {
        JsonNode diff = json(PATH + "/2024-06/diff/2026-06?table=y&show=points");

        assertThat(diff.get("beforeOn").stringValue()).isEqualTo("2026-03-31");
        assertThat(diff.get("afterOn").stringValue()).isEqualTo("2026-04-01");
        assertThat(row(diff, "610406079").at("/after/value").stringValue()).isEqualTo("9.5");
        assertThat(json(PATH + "/2022-04/diff/2024-06?table=t")
                        .at("/counts/points")
                        .intValue())
                .isPositive();
    }

    @Test
    void theSameIsGivenAsCsv() {
        HttpResponse<String> asked =
                RunningService.send(RunningService.request(PATH + "/2024-06/diff/2026-06?show=points")
                        .header("Accept", "text/csv"));
        HttpResponse<String> formatted = RunningService.get(PATH + "/2024-06/diff/2026-06?show=points&format=csv");

        assertThat(asked.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(formatted.body()).isEqualTo(asked.body());
        assertThat(asked.body().lines().findFirst().orElseThrow())
                .isEqualTo("code,name,reference,changes,kind_before,value_before,kind_after,value_after,columns,source,"
                        + "confidence,evidence");
        assertThat(asked.body()).contains("112007410,再診料,A001,points,points,75,points,76,,official,high,s_ALL20261001");
        assertThat(asked.body().lines().count() - 1)
                .isEqualTo(json(PATH + "/2024-06/diff/2026-06")
                        .at("/counts/points")
                        .longValue());
    }

    @ParameterizedTest
    @CsvSource({
        "/2019-04/diff/2026-06, 404",
        "/2024-06/diff/x, 404",
        "/2020-04/diff/2024-06?table=t, 404",
        "/2026-06/diff/2024-06, 400",
        "/2024-06/diff/2024-06, 400",
        "/2024-06/diff/2026-06?table=q, 400",
        "/2024-06/diff/2026-06?show=all, 400",
        "/2024-06/diff/2026-06?format=xml, 400",
        "/2024-06/diff/2026-06?beforeOn=2026-06-01, 400",
        "/2024-06/diff/2026-06?afterOn=2026-05-31, 400"
    })
    void whatIsNotUnderstoodIsAProblem(String request, int status) {
        HttpResponse<String> response = RunningService.get(PATH + request);

        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void aDiffTakesLessThanASecond() {
        json(PATH + "/2022-04/diff/2024-06");
        long start = System.nanoTime();
        json(PATH + "/2022-04/diff/2024-06");

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
    }

    private static JsonNode row(JsonNode diff, String code) {
        return diff.get("rows")
                .valueStream()
                .filter(row -> row.get("code").stringValue().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode json(String path) {
        return RunningService.json(RunningService.get(path));
    }
}
