package org.santei.service.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.santei.service.RunningService;
import tools.jackson.databind.JsonNode;

/** Jobs of the running service, and files for them. */
final class Jobs {

    static final String PATH = "/api/v1/jobs";
    static final String UKE = "application/octet-stream";
    static final String NDJSON = "application/x-ndjson";

    /** The file of {@link RunningService#UKE}, for tests that need no running service. */
    private static final Path CLINIC = Path.of("../engine/src/test/resources/uke/clinic-2021-10.uke");

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private Jobs() {}

    static HttpResponse<String> post(String query, String type, byte[] file) {
        return RunningService.send(upload(query, type, file));
    }

    static HttpRequest.Builder upload(String query, String type, byte[] file) {
        return RunningService.request(PATH + query)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(file));
    }

    /** Starts a job; gives its name. */
    static String start(String query, String type, byte[] file) {
        HttpResponse<String> response = post(query, type, file);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(202);
        String id = RunningService.json(response).get("id").stringValue();
        assertThat(response.headers().firstValue("Location")).hasValue(PATH + "/" + id);
        return id;
    }

    static JsonNode find(String id) {
        return RunningService.json(RunningService.get(PATH + "/" + id));
    }

    static HttpResponse<String> act(String id, String action) {
        return RunningService.send(
                RunningService.request(PATH + "/" + id + "/" + action).POST(HttpRequest.BodyPublishers.noBody()));
    }

    static HttpResponse<String> delete(String id) {
        return RunningService.send(RunningService.request(PATH + "/" + id).DELETE());
    }

    /** The job when it has ended. */
    static JsonNode ended(String id) {
        Instant limit = Instant.now().plus(PATIENCE);
        JsonNode job = find(id);
        while (!job.has("finishedAt")) {
            assertThat(Instant.now()).as(job.toString()).isBefore(limit);
            sleep();
            job = find(id);
        }
        return job;
    }

    static void sleep() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static byte[] clinic() {
        try {
            return Files.readAllBytes(CLINIC);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The claims of the clinic again and again, each with a number of its own. */
    static byte[] many(int claims) {
        String[] lines = new String(clinic(), StandardCharsets.ISO_8859_1).split("\r\n", -1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(out, lines[0]);
        int number = 0;
        while (number < claims) {
            for (int i = 1; !lines[i].startsWith("GO"); i++) {
                if (lines[i].startsWith("RE,")) {
                    if (number == claims) {
                        break;
                    }
                    number++;
                    write(out, lines[i].replaceFirst("^RE,[0-9]*,", "RE," + number + ","));
                } else {
                    write(out, lines[i]);
                }
            }
        }
        write(out, "GO," + claims + ",0,99");
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, String line) {
        out.writeBytes((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }
}
