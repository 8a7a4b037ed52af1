package org.santei.service.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.santei.service.RunningService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class JobEventsTest {

    @Test
    void progressIsToldUntilTheJobEnds() {
        String id = Jobs.start("", Jobs.UKE, Jobs.many(3000));

        HttpResponse<String> response = RunningService.get(Jobs.PATH + "/" + id + "/events");

        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
        List<JsonNode> told = response.body()
                .lines()
                .filter(line -> line.startsWith("data: "))
                .map(line -> JsonMapper.shared().readTree(line.substring("data: ".length())))
                .toList();
        assertThat(told.size()).isGreaterThan(1);
        long done = -1;
        for (JsonNode job : told) {
            assertThat(job.at("/claims/done").longValue()).isGreaterThanOrEqualTo(done);
            done = job.at("/claims/done").longValue();
        }
        assertThat(done).isEqualTo(3000);
        assertThat(told.get(told.size() - 1).get("state").stringValue()).isEqualTo("done");
    }

    @Test
    void whoHasSeenTheEndIsToldNothingMore() {
        String id = Jobs.start("", Jobs.UKE, Jobs.many(1));
        Jobs.ended(id);

        HttpResponse<String> first = events(id, "anything at all");
        assertThat(first.statusCode()).isEqualTo(200);
        String last = first.body().lines().findFirst().orElseThrow().substring("id: ".length());
        assertThat(first.body().lines().filter(line -> line.startsWith("data:")))
                .hasSize(1);
        assertThat(events(id, last).statusCode()).isEqualTo(204);
    }

    private static HttpResponse<String> events(String id, String last) {
        return RunningService.send(
                RunningService.request(Jobs.PATH + "/" + id + "/events").header("Last-Event-ID", last));
    }
}
