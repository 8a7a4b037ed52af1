package org.santei.service.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.santei.service.RunningService;
import org.santei.service.TestCaller;
import org.santei.service.security.Role;
import tools.jackson.databind.JsonNode;

/** A tenant that orders impacts and waits for them. */
final class ImpactsOfTenant {

    static final String PATH = "/api/v1/impacts";

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final TestCaller caller;

    ImpactsOfTenant(String tenant, Role... roles) {
        this.caller = RunningService.as(tenant, roles);
    }

    TestCaller caller() {
        return caller;
    }

    /** Starts an impact; gives its path. */
    String start(String json) {
        HttpResponse<String> response = caller.post(PATH, json);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(202);
        return response.headers().firstValue("Location").orElseThrow();
    }

    JsonNode find(String path) {
        return RunningService.json(caller.get(path));
    }

    /** The impact when it has ended. */
    JsonNode ended(String path) {
        Instant limit = Instant.now().plus(PATIENCE);
        JsonNode impact = find(path);
        while (!impact.has("finishedAt")) {
            assertThat(Instant.now()).as(impact.toString()).isBefore(limit);
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            impact = find(path);
        }
        return impact;
    }

    /** What came of an impact that is done. */
    JsonNode result(String path) {
        JsonNode impact = ended(path);
        assertThat(impact.get("state").stringValue()).as(impact.toString()).isEqualTo("done");
        return RunningService.json(caller.get(path + "/result"));
    }
}
