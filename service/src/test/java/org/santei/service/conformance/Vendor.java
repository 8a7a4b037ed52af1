package org.santei.service.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.santei.engine.conformance.Kit;
import org.santei.service.RunningService;
import org.santei.service.TestCaller;
import org.santei.service.security.Role;
import tools.jackson.databind.JsonNode;

/** A vendor that tries its software against the kit of 2026-06. */
public final class Vendor {

    public static final String EDITION = "2026-06";
    public static final String RUNS = "/api/v1/conformance/" + EDITION + "/runs";

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final TestCaller caller;

    public Vendor(String tenant) {
        this.caller = RunningService.as(tenant, Role.VENDOR);
    }

    public TestCaller caller() {
        return caller;
    }

    /** The kit as it is. */
    public static Kit kit() {
        return RunningService.bean(Kits.class).of(EDITION).kit();
    }

    /** Sends answers. */
    public HttpResponse<String> send(String query, String type, byte[] answers) {
        return RunningService.send(caller.request(RUNS + "?software=" + encoded("やさしいレセコン") + "&version=8.2" + query)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(answers)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Sends lines of JSON; gives the path of the run. */
    public String start(String query, String lines) {
        HttpResponse<String> response = send(query, "application/x-ndjson", lines.getBytes(StandardCharsets.UTF_8));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(202);
        return response.headers().firstValue("Location").orElseThrow();
    }

    /** What is at a path. */
    public JsonNode find(String path) {
        HttpResponse<String> response = caller.get(path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return RunningService.json(response);
    }

    /** The run when it has ended. */
    public JsonNode ended(String path) {
        Instant limit = Instant.now().plus(PATIENCE);
        JsonNode run = find(path);
        while (!run.has("finishedAt")) {
            assertThat(Instant.now()).as(run.toString()).isBefore(limit);
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            run = find(path);
        }
        return run;
    }

    /** The run when it is done. */
    public JsonNode done(String path) {
        JsonNode run = ended(path);
        assertThat(run.get("state").stringValue()).as(run.toString()).isEqualTo("done");
        return run;
    }
}
