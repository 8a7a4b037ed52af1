package org.santei.service.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.santei.service.RunningService;
import org.santei.service.TestCaller;
import org.santei.service.security.Role;
import tools.jackson.databind.JsonNode;

/**
 * Calls every operation of the description of the API with what its schemas allow, and with what they do not: no answer is
 * a failure of the service. Seconds and seed are system properties; {@code mvn -Pnightly} takes five minutes.
 */
final class SchemaFuzzTest {

    private static final Duration TIME = Duration.ofSeconds(Long.getLong("santei.fuzz.seconds", 5));
    private static final long SEED = Long.getLong("santei.fuzz.seed", 20261130L);

    private final JsonNode api = RunningService.json(RunningService.get("/v3/api-docs"));
    private final Random random = new Random(SEED);
    private final RandomJson documents = new RandomJson(api, random);
    private final TestCaller caller = RunningService.as("fuzz", Role.values());

    private record Operation(String method, String path, JsonNode description) {}

    @Test
    void noAnswerIsAFailureOfTheService() {
        List<Operation> operations = operations();
        Map<String, Map<Integer, Integer>> seen = new TreeMap<>();
        List<String> failures = new ArrayList<>();
        // The clock starts after the first round: some answers are made when they are first wanted.
        long end = Long.MAX_VALUE;
        for (int i = 0; System.nanoTime() < end; i++) {
            end = i == operations.size() ? System.nanoTime() + TIME.toNanos() : end;
            Operation operation = operations.get(i % operations.size());
            String body = body(operation);
            String place = place(operation);
            HttpResponse<String> answer = RunningService.send(request(operation, place, body));
            seen.computeIfAbsent(operation.method() + " " + operation.path(), name -> new TreeMap<>())
                    .merge(answer.statusCode(), 1, Integer::sum);
            if (answer.statusCode() >= 500) {
                failures.add(operation.method() + " " + place + "\n" + body + "\n" + answer.body());
            }
        }
        assertThat(failures).as("seed " + SEED).isEmpty();
        assertThat(seen).hasSameSizeAs(operations);
        assertThat(seen.getOrDefault("POST /api/v1/calculations", Map.of()))
                .as(seen.toString())
                .containsKey(201);
    }

    private List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : api.get("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                boolean endless = path.getKey().endsWith("/events");
                if (!endless && List.of("get", "post", "put", "delete", "patch").contains(method.getKey())) {
                    operations.add(
                            new Operation(method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue()));
                }
            }
        }
        return operations;
    }

    private String place(Operation operation) {
        String place = operation.path();
        StringBuilder query = new StringBuilder();
        for (JsonNode parameter : operation.description().path("parameters")) {
            String name = parameter.get("name").stringValue();
            JsonNode value = parameter.has("example") && random.nextInt(3) > 0
                    ? parameter.get("example")
                    : documents.of(parameter.path("schema"));
            String text = value.isValueNode() ? value.asString("") : documents.oddText();
            if (parameter.get("in").stringValue().equals("path")) {
                place = place.replace("{" + name + "}", encoded(text.isEmpty() ? "x" : text));
            } else if (parameter.get("in").stringValue().equals("query") && random.nextInt(3) == 0) {
                query.append(query.isEmpty() ? "?" : "&")
                        .append(encoded(name))
                        .append('=')
                        .append(encoded(text));
            }
        }
        if (random.nextInt(40) == 0) {
            query.append(query.isEmpty() ? "?" : "&").append("unknown=").append(encoded(documents.oddText()));
        }
        return place + query;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String body(Operation operation) {
        JsonNode content = operation.description().at("/requestBody/content/application~1json");
        if (content.isMissingNode()) {
            return operation.description().has("requestBody") ? documents.oddText() : "";
        }
        if (content.has("example") && random.nextInt(10) == 0) {
            return content.get("example").toString();
        }
        return documents.of(content.path("schema")).toString();
    }

    private HttpRequest.Builder request(Operation operation, String place, String body) {
        HttpRequest.Builder request = caller.request(place);
        JsonNode types = operation.description().at("/requestBody/content");
        if (!types.isMissingNode() && types.size() > 0) {
            List<String> names = new ArrayList<>(types.propertyNames());
            request.header(
                    "Content-Type",
                    names.contains("application/json") ? "application/json" : names.get(random.nextInt(names.size())));
        }
        return request.method(operation.method(), HttpRequest.BodyPublishers.ofString(body));
    }
}
