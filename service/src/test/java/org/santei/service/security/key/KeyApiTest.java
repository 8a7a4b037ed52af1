package org.santei.service.security.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.santei.service.AsUsualCaller;
import org.santei.service.RunningService;
import org.santei.service.TestCaller;
import org.santei.service.security.Role;
import tools.jackson.databind.JsonNode;

@ExtendWith(AsUsualCaller.class)
final class KeyApiTest {

    private static final String KEY = "santei_[0-9a-f]{16}_[0-9a-f]{64}";

    private final TestCaller operator = RunningService.as("key-api", Role.OPERATOR);

    @Test
    void anOperatorMakesExchangesAndWithdrawsAKey() {
        HttpResponse<String> created = operator.post(
                "/api/v1/keys",
                "{\"name\": \"審査システム\", \"roles\": [\"processor\"], \"tenant\": \"clinic-a\", \"validDays\": 30}");
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        JsonNode key = RunningService.json(created);
        TestCaller first = new TestCaller(key.get("key").stringValue());
        String path = "/api/v1/keys/" + key.get("id").stringValue();
        assertThat(first.key()).matches(KEY);
        assertThat(key.get("roles").toString()).isEqualTo("[\"processor\"]");
        assertThat(verify(first)).isEqualTo(200);

        JsonNode rotated = RunningService.json(operator.post(path + "/rotate", "{\"graceHours\": 0}"));
        TestCaller second = new TestCaller(rotated.get("key").stringValue());
        assertThat(verify(first)).isEqualTo(401);
        assertThat(verify(second)).isEqualTo(200);

        HttpResponse<String> list = operator.get("/api/v1/keys");
        assertThat(list.body()).contains(key.get("id").stringValue()).doesNotContainPattern(KEY);

        assertThat(operator.post(path + "/revoke", "").statusCode()).isEqualTo(200);
        assertThat(verify(second)).isEqualTo(401);
        HttpResponse<String> late = operator.post(path + "/rotate", "{}");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(operator.post("/api/v1/keys/0000000000000000/revoke", "").statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatIsWrongWithAKeyIsNamed() {
        for (List<String> wrong : List.of(
                List.of("{\"roles\": [\"processor\"]}", "name"),
                List.of("{\"name\": \"x\"}", "roles"),
                List.of("{\"name\": \"x\", \"roles\": []}", "roles"),
                List.of("{\"name\": \"x\", \"roles\": [\"root\"]}", "roles"),
                List.of("{\"name\": \"x\", \"roles\": [\"author\"], \"tenant\": \"A'--\"}", "tenant"),
                List.of("{\"name\": \"x\", \"roles\": [\"author\"], \"validDays\": 0}", "validDays"),
                List.of("{\"name\": \"x\", \"roles\": [\"author\"], \"secret\": \"mine\"}", "secret"))) {
            HttpResponse<String> answer = operator.post("/api/v1/keys", wrong.get(0));
            assertThat(answer.statusCode()).as(wrong.get(0)).isEqualTo(422);
            assertThat(RunningService.json(answer).get("errors").toString())
                    .as(wrong.get(0))
                    .contains("\"field\":\"" + wrong.get(1));
        }
    }

    @Test
    void onlyOperatorsSeeKeys() {
        TestCaller others =
                RunningService.as("key-api", Role.PROCESSOR, Role.AUTHOR, Role.APPROVER, Role.VENDOR, Role.AUDITOR);

        assertThat(others.get("/api/v1/keys").statusCode()).isEqualTo(403);
        assertThat(others.post("/api/v1/keys", "{}").statusCode()).isEqualTo(403);
        assertThat(verify(operator)).isEqualTo(403);
    }

    @Test
    void theFirstStartHasMadeOneOperator() {
        ApiKeys keys = RunningService.bean(ApiKeys.class);

        assertThat(keys.all().stream().filter(key -> key.name().equals("first-start")))
                .singleElement()
                .satisfies(key -> assertThat(key.roles()).containsExactly(Role.OPERATOR));
        assertThat(keys.createFirst(new ApiKeys.Wanted(
                        "local", "again", Set.of(Role.OPERATOR), java.time.Duration.ofDays(1), null)))
                .isEmpty();
    }

    @Test
    void whoeverMayReadTheDataDirectoryMakesKeysByCommand() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        KeyCommand command = new KeyCommand(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err));

        assertThat(command.run(RunningService.dataDirectory(), true, "create", "--role", "processor"))
                .isZero();

        String key = out.toString(StandardCharsets.UTF_8).strip();
        assertThat(key).matches(KEY);
        assertThat(verify(new TestCaller(key))).isEqualTo(200);
        for (String[] wrong : new String[][] {
            {},
            {"create"},
            {"create", "--role", "root"},
            {"create", "--role", "processor", "--days", "0"},
            {"create", "--role", "processor", "--tenant", "A"},
            {"rotate"},
            {"list", "--all", "yes"}
        }) {
            assertThat(command.run(RunningService.dataDirectory(), true, wrong)).isEqualTo(KeyCommand.MISUNDERSTOOD);
        }
    }

    private static int verify(TestCaller caller) {
        return RunningService.send(caller.request("/api/v1/verify")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(RunningService.example())))
                .statusCode();
    }
}
