package org.santei.service.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.santei.service.RunningService;
import tools.jackson.databind.JsonNode;

/** Every example of the description can be sent as it stands, and is answered as the description says. */
final class ExamplesTest {

    private static final String JSON = "application/json";

    record Shown(String path, String name, JsonNode schema, JsonNode example) {
        @Override
        public String toString() {
            return path + " " + name;
        }
    }

    /** An example can be sent to a path that names nothing that has to be there. */
    private static boolean isWhole(Map.Entry<String, JsonNode> path) {
        return !path.getKey().contains("{");
    }

    static Stream<Shown> requests() {
        List<Shown> shown = new ArrayList<>();
        Published.API.path("paths").properties().stream()
                .filter(ExamplesTest::isWhole)
                .forEach(path -> {
                    JsonNode body = path.getValue()
                            .path("post")
                            .path("requestBody")
                            .path("content")
                            .path(JSON);
                    JsonNode schema = body.path("schema");
                    body.path("examples")
                            .properties()
                            .forEach(each -> shown.add(new Shown(
                                    path.getKey(),
                                    each.getKey(),
                                    schema,
                                    each.getValue().get("value"))));
                    JsonNode whole = Published.API
                            .at("/components/schemas/"
                                    + schema.path("$ref").asString("").replaceAll(".*/", ""))
                            .path("example");
                    if (whole.isObject()) {
                        shown.add(new Shown(path.getKey(), "example", schema, whole));
                    }
                });
        return shown.stream();
    }

    @ParameterizedTest
    @MethodSource("requests")
    void anExampleOfARequestIsAnswered(Shown shown) {
        HttpResponse<String> response =
                RunningService.post(shown.path(), shown.example().toString());

        assertThat(Published.wrong(shown.schema(), shown.example())).isEmpty();
        assertThat(response.statusCode()).as(response.body()).isIn(200, 201, 202);
        JsonNode schema = Published.answer(shown.path(), "post", response.statusCode(), JSON);
        assertThat(schema.isObject()).isTrue();
        assertThat(Published.wrong(schema, RunningService.json(response)))
                .as(response.body())
                .isEmpty();
    }

    @Test
    void everyEndpointThatTakesJsonHasAnExample() {
        List<String> shown = requests().map(Shown::path).distinct().toList();
        Published.API.path("paths").properties().stream()
                .filter(ExamplesTest::isWhole)
                .forEach(path -> {
                    if (path.getValue()
                            .path("post")
                            .path("requestBody")
                            .path("content")
                            .has(JSON)) {
                        // What is published has to be a draft that is there.
                        if (!path.getKey().equals("/api/v1/releases")) {
                            assertThat(shown).contains(path.getKey());
                        }
                    }
                });
    }

    @Test
    void examplesOfAnswersFollowTheirSchemas() {
        int examples = 0;
        for (Map.Entry<String, JsonNode> path : Published.API.path("paths").properties()) {
            for (JsonNode operation : path.getValue()) {
                for (JsonNode response : operation.path("responses")) {
                    for (JsonNode content : response.path("content")) {
                        for (JsonNode example : content.path("examples")) {
                            JsonNode value = Objects.requireNonNull(example.get("value"));
                            assertThat(Published.wrong(content.get("schema"), value))
                                    .as(path.getKey() + " " + value)
                                    .isEmpty();
                            examples++;
                        }
                    }
                }
            }
        }
        assertThat(examples).isPositive();
    }

    @Test
    void everyEndpointSaysWhatItIsAndWhichProblemsItTellsOf() {
        Map<String, JsonNode> operations = new LinkedHashMap<>();
        Published.API
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> operations.put(method.getKey() + " " + path.getKey(), method.getValue())));

        assertThat(operations).isNotEmpty();
        operations.forEach((name, operation) -> {
            assertThat(operation.path("summary").asString("")).as(name).isNotEmpty();
            assertThat(operation.path("operationId").asString("")).as(name).isNotEmpty();
            assertThat(operation.path("parameters").valueStream())
                    .as(name)
                    .allMatch(parameter ->
                            !parameter.path("description").asString("").isEmpty());
            assertThat(operation.path("responses").propertyNames())
                    .as(name)
                    .contains("400", "406", "500")
                    .anyMatch(status -> status.startsWith("2"));
            operation.path("responses").properties().forEach(response -> {
                JsonNode content = response.getValue().path("content");
                boolean inFhir = name.contains("/fhir/") && content.has("application/fhir+json");
                if (response.getKey().compareTo("400") >= 0 && !inFhir) {
                    assertThat(content.at("/application~1problem+json/schema/$ref")
                                    .asString(""))
                            .as(name + " " + response.getKey())
                            .isEqualTo("#/components/schemas/Problem");
                }
            });
        });
    }
}
