package org.santei.service.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The published description holds what clients were promised: docs/openapi-v1.json. What is new is written there with
 * {@code -Dsantei.update-docs=true}, unless it breaks a client.
 */
final class CompatibilityTest {

    private static final Path PROMISED = Path.of("../docs/openapi-v1.json");

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    @Test
    void nothingThatWasPromisedIsTakenBack() throws IOException {
        boolean update = Boolean.getBoolean("santei.update-docs");
        if (update && !Files.exists(PROMISED)) {
            Files.writeString(PROMISED, MAPPER.writeValueAsString(described()) + '\n');
        }
        assertThat(Compatibility.breaks(MAPPER.readTree(PROMISED.toFile()), Published.API))
                .isEmpty();
        if (update) {
            Files.writeString(PROMISED, MAPPER.writeValueAsString(described()) + '\n');
        }
        assertThat(MAPPER.readTree(PROMISED.toFile()))
                .as("docs/openapi-v1.json does not tell everything yet; write it again")
                .isEqualTo(described());
    }

    /** Without the place where it was asked for. */
    private static JsonNode described() {
        ObjectNode api = Published.API.deepCopy().asObject();
        api.remove("servers");
        return api;
    }

    @ParameterizedTest
    @CsvSource({
        "/paths, /api/v1/editions, get /api/v1/editions is gone",
        "/paths/~1api~1v1~1calculations, post, post /api/v1/calculations is gone",
        "/paths/~1api~1v1~1calculations/post/responses, 201, 201 is gone",
        "/paths/~1api~1v1~1calculations/post/requestBody/content, application/x-ndjson, application/x-ndjson is gone",
        "/components/schemas/Calculation/properties, totalPoints, totalPoints is gone",
        "/components/schemas/Claim/properties, visits, visits is gone",
        "/components/schemas/Calculation, required, required"
    })
    void whatIsTakenAwayBreaksClients(String place, String name, String told) {
        ObjectNode after = Published.API.deepCopy().asObject();
        ((ObjectNode) after.at(place)).remove(name);

        assertThat(Compatibility.breaks(Published.API, after)).anyMatch(text -> text.contains(told));
    }

    @Test
    void whatIsAskedForAnewBreaksClients() {
        ObjectNode after = Published.API.deepCopy().asObject();
        ((ArrayNode) after.at("/components/schemas/Claim/required")).add("receipt");
        assertThat(Compatibility.breaks(Published.API, after)).anyMatch(text -> text.contains("requires"));

        ObjectNode narrower = Published.API.deepCopy().asObject();
        ((ArrayNode) narrower.at("/components/schemas/Claim/properties/setting/enum")).remove(0);
        assertThat(Compatibility.breaks(Published.API, narrower)).anyMatch(text -> text.contains("fewer words"));

        ObjectNode nullable = Published.API.deepCopy().asObject();
        ((ObjectNode) nullable.at("/components/schemas/Calculation/properties/month"))
                .putArray("type")
                .add("string")
                .add("null");
        assertThat(Compatibility.breaks(Published.API, nullable)).anyMatch(text -> text.contains("month was"));

        ObjectNode parameter = Published.API.deepCopy().asObject();
        ((ObjectNode) parameter.at("/paths/~1api~1v1~1calculations/post/parameters/0")).put("required", true);
        assertThat(Compatibility.breaks(Published.API, parameter))
                .anyMatch(text -> text.contains("needs the parameter"));
    }

    @Test
    void whatIsAddedBreaksNobody() {
        ObjectNode after = Published.API.deepCopy().asObject();
        ((ObjectNode) after.at("/components/schemas/Calculation/properties"))
                .putObject("more")
                .put("type", "string");
        ((ObjectNode) after.at("/components/schemas/Claim/properties"))
                .putObject("more")
                .put("type", "string");
        ((ArrayNode) after.at("/components/schemas/Claim/properties/setting/enum")).add("home");
        ((ObjectNode) after.get("paths")).putObject("/api/v1/more").putObject("get");

        assertThat(Compatibility.breaks(Published.API, after)).isEmpty();
    }
}
