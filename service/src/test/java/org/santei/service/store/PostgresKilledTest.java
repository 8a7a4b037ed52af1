package org.santei.service.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.santei.service.RunningService;
import org.springframework.core.env.Environment;

/** PostgreSQL is killed while claims come in: it is started again by itself, and what was confirmed is there. */
final class PostgresKilledTest {

    private static final String PATH = "/api/v1/calculations";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void whatWasConfirmedIsThereAfterwardsAndTheServiceGoesOn() throws IOException {
        List<String> confirmed = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            HttpResponse<String> answer = RunningService.post(PATH, RunningService.example());
            assertThat(answer.statusCode()).isEqualTo(201);
            confirmed.add(location(answer));
        }
        long before = postmaster();

        assertThat(ProcessHandle.of(before).orElseThrow().destroyForcibly()).isTrue();
        Instant end = Instant.now().plus(PATIENCE);
        for (int again = 0; again < 5; ) {
            assertThat(Instant.now()).isBefore(end);
            HttpResponse<String> answer = RunningService.post(PATH, RunningService.example());
            if (answer.statusCode() == 201) {
                confirmed.add(location(answer));
                again++;
            } else {
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
                assertThat(answer.body()).contains("urn:santei:problem:store-unavailable");
            }
        }

        assertThat(postmaster()).isNotEqualTo(before);
        assertThat(confirmed).hasSize(10).doesNotHaveDuplicates();
        for (String place : confirmed) {
            assertThat(RunningService.get(place).statusCode()).isEqualTo(200);
        }
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static long postmaster() throws IOException {
        String data = RunningService.bean(Environment.class).getRequiredProperty("santei.data-directory");
        return Long.parseLong(Files.readAllLines(Path.of(data, "postgres", "postmaster.pid"))
                .get(0)
                .strip());
    }
}
