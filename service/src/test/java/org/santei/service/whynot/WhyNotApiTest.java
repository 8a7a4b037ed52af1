package org.santei.service.whynot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.santei.service.RunningService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class WhyNotApiTest {

    private static final Path EXAMPLES = Path.of("src/main/resources/santei/example-why-not.json");
    private static final Path PAGE = Path.of("../docs/why-not.md");

    private static JsonNode examples() {
        try {
            return JsonMapper.shared().readTree(Files.readString(EXAMPLES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode answer(String json) {
        HttpResponse<String> response = RunningService.post(WhyNotController.PATH, json);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return RunningService.json(response);
    }

    private static JsonNode example(String name) {
        return answer(examples().get(name).get("value").toString());
    }

    @Test
    void everyExampleOfTheDescriptionIsAnswered() {
        JsonNode shown = RunningService.json(RunningService.get("/v3/api-docs"))
                .at("/paths/~1api~1v1~1why-not/post/requestBody/content/application~1json/examples");

        assertThat(shown.propertyNames())
                .containsExactlyInAnyOrderElementsOf(examples().propertyNames());
        for (JsonNode each : shown) {
            JsonNode asked = answer(each.get("value").toString()).get("asked");
            assertThat(asked.get("sentence").stringValue()).endsWith("。");
            assertThat(each.get("summary").stringValue()).isNotEmpty();
        }
    }

    @Test
    void theDescriptionSaysWhatEveryFieldMeans() {
        JsonNode schemas =
                RunningService.json(RunningService.get("/v3/api-docs")).at("/components/schemas");
        for (String schema : List.of("WhyNotAnswer", "WhyNot", "WhyNotObstacle", "WhyNotCondition")) {
            JsonNode properties = schemas.get(schema).get("properties");
            for (String property : properties.propertyNames()) {
                JsonNode described = properties.get(property);
                assertThat(described.has("description") || described.has("$ref"))
                        .as(schema + "." + property)
                        .isTrue();
            }
        }
        assertThat(schemas.at("/WhyNot/properties/status/enum").toString()).contains("\"not_in_force\"");
    }

    @Test
    void theLineThatStandsInTheWayIsNamed() {
        JsonNode answer = example("outpatient-management-beside-treatment");

        JsonNode asked = answer.get("asked");
        assertThat(asked.get("status").stringValue()).isEqualTo("refused");
        assertThat(asked.get("day").intValue()).isEqualTo(10);
        assertThat(asked.get("sentence").stringValue()).startsWith("「外来管理加算」は算定できません。");
        assertThat(asked.get("remedy").stringValue()).contains("「創傷処置（１００ｃｍ２未満）」（2行目）の請求がないこと");
        List<String> rules = new ArrayList<>();
        asked.get("obstacles").forEach(each -> rules.add(each.get("rule").stringValue()));
        assertThat(rules.get(0)).startsWith("A001-N8");
        assertThat(answer.get("family").size()).isGreaterThan(10);
    }

    @Test
    void whatTheClaimDoesNotTellIsAskedFor() {
        JsonNode answer = example("time-class-not-told");

        assertThat(answer.at("/asked/status").stringValue()).isEqualTo("undecided");
        assertThat(answer.at("/asked/missing/0").stringValue()).contains("visits.timeClass");
        assertThat(answer.at("/asked/sentence").stringValue()).doesNotContain("visits");
        assertThat(answer.get("family").size()).isZero();

        String told = examples().get("time-class-not-told").get("value").toString();
        assertThat(status(told.replace("\"groups\"", visits("after_hours")))).isEqualTo("earned");
        assertThat(status(told.replace("\"groups\"", visits("regular")))).isEqualTo("refused");
    }

    private static String visits(String timeClass) {
        return "\"visits\":[{\"day\":\"2026-06-08\",\"timeClass\":\"" + timeClass + "\"}],\"groups\"";
    }

    private static String status(String json) {
        return answer(json).at("/asked/status").stringValue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"code\":\"160061810\" | \"code\":\"16006181\" | code",
                "\"code\":\"160061810\" | \"codes\":[] | code,codes",
                "\"family\":false | \"family\":\"no\" | family",
                "\"month\":\"2024-06\" | \"month\":\"2024-13\" | claim.month",
                "\"month\":\"2024-06\" | \"month\":\"2019-06\" | claim.month",
                "\"section\":\"12\" | \"section\":\"99\" | claim.groups[0].section",
                "\"setting\":\"outpatient\" | \"name\":\"x\" | claim.name,claim.setting",
            })
    void everyFieldThatIsWrongIsNamed(String before, String after, String fields) {
        String valid = examples().get("judgement-without-test").get("value").toString();
        assertThat(valid).contains(before);

        HttpResponse<String> response = RunningService.post(WhyNotController.PATH, valid.replace(before, after));

        assertThat(response.statusCode()).isEqualTo(422);
        List<String> named = new ArrayList<>();
        RunningService.json(response)
                .get("errors")
                .forEach(error -> named.add(error.get("field").stringValue()));
        assertThat(named).containsExactlyInAnyOrder(fields.split(","));
    }

    @Test
    void whatIsNoQuestionIsRefused() {
        assertThat(RunningService.post(WhyNotController.PATH, "[]").statusCode())
                .isEqualTo(422);
        assertThat(RunningService.post(WhyNotController.PATH, "{").statusCode()).isEqualTo(400);
        assertThat(RunningService.post(WhyNotController.PATH, "{\"claim\":[],\"code\":\"112011010\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(RunningService.post(WhyNotController.PATH + "?family=false", "{}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(RunningService.post(WhyNotController.PATH, " ".repeat(3 << 20))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void thePageShowsWhatIsAnswered() throws IOException {
        String page = Files.readString(PAGE);
        JsonNode asked = example("outpatient-management-beside-treatment").get("asked");

        assertThat(page)
                .contains(asked.get("sentence").stringValue())
                .contains(asked.get("remedy").stringValue())
                .contains(WhyNotController.PATH);
    }
}
