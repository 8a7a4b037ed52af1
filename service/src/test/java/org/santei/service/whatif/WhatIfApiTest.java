package org.santei.service.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.santei.engine.impact.MovedClaim;
import org.santei.engine.rulebase.Edition;
import org.santei.service.RunningService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class WhatIfApiTest {

    private static final String PATH = "/api/v1/calculations";

    /** An act whose end was published on 2023-04-14 and put off on 2023-04-24. */
    private static final String PUT_OFF =
            RunningService.example().replace("2021-10", "2023-05").replace("111000110", "111014170");

    @Test
    void aClaimIsCalculatedUnderAnotherEditionAndNothingIsKept() {
        HttpResponse<String> response = RunningService.post(PATH + "?edition=2026-06", RunningService.example());
        JsonNode answer = RunningService.json(response);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Location")).isEmpty();
        assertThat(answer.get("whatIf").booleanValue()).isTrue();
        assertThat(answer.get("claimMonth").stringValue()).isEqualTo("2021-10");
        assertThat(answer.get("month").stringValue()).isEqualTo("2026-10");
        assertThat(answer.get("edition").stringValue()).isEqualTo("2026-06");
        assertThat(answer.has("asOf")).isFalse();
    }

    @Test
    void theAnswerIsThatToTheSameClaimOfTheOtherMonth() {
        String moved = RunningService.example().replace("2021-10", "2024-10").replace("1991-11-21", "1994-11-21");
        JsonNode direct = RunningService.json(RunningService.post(PATH + "?store=none&question=calculate", moved));
        JsonNode supposed = RunningService.json(
                RunningService.post(PATH + "?edition=2024-06&question=calculate", RunningService.example()));

        assertThat(supposed.get("totalPoints")).isEqualTo(direct.get("totalPoints"));
        assertThat(supposed.get("groups")).isEqualTo(direct.get("groups"));
        assertThat(supposed.get("proof")).isEqualTo(direct.get("proof"));
    }

    @ParameterizedTest
    @CsvSource({"2023-04-13, false", "2023-04-14, true", "2023-04-23, true", "2023-04-24, false"})
    void whatWasPublishedByTheDayDecides(String asOf, boolean ended) {
        HttpResponse<String> response = RunningService.post(PATH + "?question=calculate&asOf=" + asOf, PUT_OFF);
        JsonNode answer = RunningService.json(response);
        JsonNode now = RunningService.json(RunningService.post(PATH + "?question=calculate&store=none", PUT_OFF));

        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(answer.get("groups").equals(now.get("groups"))).isEqualTo(!ended);
        assertThat(answer.get("asOf").stringValue()).isEqualTo(asOf);
        assertThat(answer.get("whatIf").booleanValue()).isTrue();
        assertThat(answer.has("rulesPublishedOn")).isTrue();
        assertThat(answer.at("/proof/tables")).isNotEqualTo(now.at("/proof/tables"));
        assertThat(answer.at("/groups/0/lines/0/rule").stringValue().equals("COMMON-validity"))
                .isEqualTo(ended);
    }

    @Test
    void aDayBeforeTheLawWasKnownIsSaidToBeAndWhenItWasKnown() {
        HttpResponse<String> response = RunningService.post(PATH + "?asOf=2022-02-17", RunningService.example());
        JsonNode problem = RunningService.json(response);

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(problem.get("type").stringValue()).isEqualTo("urn:santei:problem:no-edition");
        assertThat(problem.at("/errors/0/field").stringValue()).isEqualTo("asOf");
        assertThat(problem.at("/errors/0/message").stringValue()).contains("2022-02-18");
        assertThat(RunningService.post(PATH + "?asOf=2022-02-18", RunningService.example())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aDayAfterEverythingIsNow() {
        JsonNode now = RunningService.json(RunningService.post(PATH + "?store=none", RunningService.example()));
        JsonNode later = RunningService.json(RunningService.post(PATH + "?asOf=2999-12-31", RunningService.example()));

        assertThat(later.get("proof")).isEqualTo(now.get("proof"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "asOf=2023-02-30",
                "asOf=20230201",
                "asOf=",
                "asOf=2023-01-01&asOf=2023-01-02",
                "edition=2021-10",
                "edition=2024",
                "edition=share-2024-06"
            })
    void aWrongParameterIsNamedWhereverItStands(String query) throws IOException {
        String parameter = query.substring(0, query.indexOf('='));
        for (String path : List.of(PATH, "/api/v1/verify", "/api/v1/why-not", "/api/v1/uke")) {
            String type = path.endsWith("uke") ? "application/octet-stream" : "application/json";
            String body = path.endsWith("why-not") ? whyNot() : RunningService.example();
            HttpResponse<String> response = RunningService.send(RunningService.request(path + "?" + query)
                    .header("Content-Type", type)
                    .POST(
                            path.endsWith("uke")
                                    ? HttpRequest.BodyPublishers.ofByteArray(Files.readAllBytes(RunningService.UKE))
                                    : HttpRequest.BodyPublishers.ofString(body)));

            assertThat(response.statusCode()).as(path + response.body()).isEqualTo(400);
            assertThat(RunningService.json(response).at("/errors/0/field").stringValue())
                    .isEqualTo(parameter);
        }
    }

    @Test
    void verificationWhyNotFilesAndLinesSupposeTheSame() throws IOException {
        JsonNode verified =
                RunningService.json(RunningService.post("/api/v1/verify?edition=2026-06", RunningService.example()));
        JsonNode why = RunningService.json(RunningService.post("/api/v1/why-not?edition=2026-06", whyNot()));
        List<String> file = send("/api/v1/uke?edition=2026-06", "application/octet-stream");
        List<String> verifiedFile = send("/api/v1/verify?asOf=2023-01-01", "application/octet-stream");
        HttpResponse<String> lines = RunningService.send(RunningService.request(PATH + "?edition=2026-06")
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(
                        JsonMapper.shared().readTree(RunningService.example()) + "\n")));

        assertThat(verified.get("whatIf").booleanValue()).isTrue();
        assertThat(why.get("whatIf").booleanValue()).isTrue();
        assertThat(file).hasSize(50);
        assertThat(file.stream().filter(line -> line.contains("\"proof\"")))
                .isNotEmpty()
                .allMatch(line -> line.contains("\"whatIf\":true") && line.contains("\"edition\":\"2026-06\""));
        assertThat(verifiedFile.get(0)).contains("\"asOf\":\"2023-01-01\"");
        assertThat(lines.body()).contains("\"whatIf\":true").doesNotContain("\"id\":");
    }

    @Test
    void theMonthThatStandsForAnotherIsLongEnough() {
        Edition twoMonths = new Edition(YearMonth.of(2024, 10), YearMonth.of(2024, 12), "2024-06");
        Edition february = new Edition(YearMonth.of(2025, 2), YearMonth.of(2025, 3), "2024-06");
        Edition open = new Edition(YearMonth.of(2026, 6), Edition.OPEN, "2026-06");

        assertThat(MovedClaim.month(YearMonth.of(2021, 8), twoMonths)).isEqualTo(YearMonth.of(2024, 10));
        assertThat(MovedClaim.month(YearMonth.of(2021, 11), twoMonths)).isEqualTo(YearMonth.of(2024, 11));
        assertThat(MovedClaim.month(YearMonth.of(2021, 8), february)).isNull();
        assertThat(MovedClaim.month(YearMonth.of(2021, 4), open)).isEqualTo(YearMonth.of(2027, 4));
        assertThat(MovedClaim.month(YearMonth.of(2024, 2), open)).isEqualTo(YearMonth.of(2028, 2));
        assertThat(MovedClaim.month(YearMonth.of(2024, 11), twoMonths)).isEqualTo(YearMonth.of(2024, 11));
    }

    private static String whyNot() {
        return "{\"code\":\"112011010\",\"claim\":" + RunningService.example() + "}";
    }

    private static List<String> send(String path, String type) throws IOException {
        return RunningService.send(RunningService.request(path)
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(Files.readAllBytes(RunningService.UKE))))
                .body()
                .lines()
                .toList();
    }
}
