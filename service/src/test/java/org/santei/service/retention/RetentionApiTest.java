package org.santei.service.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.santei.service.RunningService;

/** That months expire is shown by {@code MonthsTest}; here nothing does, because results are kept for ever. */
final class RetentionApiTest {

    @Test
    void withoutAPeriodNothingIsDropped() {
        HttpResponse<String> answer = run("");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"period\":null,\"dropped\":[]}");
        assertThat(run("?before=2100").statusCode()).isEqualTo(400);
    }

    private static HttpResponse<String> run(String query) {
        return RunningService.send(
                RunningService.request("/api/v1/retention/run" + query).POST(HttpRequest.BodyPublishers.noBody()));
    }
}
