package org.santei.service.undecided;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.santei.service.RunningService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The calls of the page about what is undecided are answered as it shows. */
class UndecidedPageTest {

    private static final Path PAGE = Path.of("../docs/undecided.md");
    private static final Pattern CALL = Pattern.compile(
            "curl [^']*'[^']*' http://127\\.0\\.0\\.1:8080(\\S+) -d '\\s*(\\{.*?})'\n\n(.*?)```", Pattern.DOTALL);

    private record Call(String path, String claim, String shown) {}

    private static List<Call> calls() throws IOException {
        return CALL.matcher(Files.readString(PAGE))
                .results()
                .map(call -> new Call(call.group(1), call.group(2), call.group(3)))
                .toList();
    }

    private static JsonNode answer(Call call) {
        return RunningService.json(RunningService.post(call.path(), call.claim()));
    }

    @Test
    void everyCallIsAnsweredAsShown() throws IOException {
        assertThat(calls()).hasSize(2).allSatisfy(call -> {
            JsonNode answer = answer(call);
            JsonNode shown = JsonMapper.shared().readTree(call.shown());
            shown.properties()
                    .forEach(field -> assertThat(answer.get(field.getKey()))
                            .as(field.getKey())
                            .isEqualTo(field.getValue()));
        });
    }

    @Test
    void whatWasAskedFirstIsToldInTheSecondCall() throws IOException {
        JsonNode first = answer(calls().get(0)).get("questions");
        JsonNode second = answer(calls().get(1)).get("questions");

        assertThat(first.valueStream().map(question -> question.get("status").stringValue()))
                .contains("undecided");
        assertThat(second).isNull();
    }

    /** The description of the API says what a question is. */
    @Test
    void theDescriptionOfTheApiKnowsQuestions() {
        JsonNode schemas =
                RunningService.json(RunningService.get("/v3/api-docs")).at("/components/schemas");

        assertThat(schemas.at("/Calculation/properties/questions/items/$ref").stringValue())
                .isEqualTo("#/components/schemas/OpenQuestion");
        assertThat(schemas.at("/OpenQuestion/properties/kind/enum")
                        .valueStream()
                        .map(JsonNode::stringValue))
                .containsExactly("claim", "table", "human");
        assertThat(schemas.at("/OpenQuestion/required").valueStream().map(JsonNode::stringValue))
                .contains("kind", "title", "status", "points")
                .doesNotContain("field", "form");
    }
}
