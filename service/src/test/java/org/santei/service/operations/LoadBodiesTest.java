package org.santei.service.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.santei.service.RunningService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The claims that load is measured with are claims of 15 lines that the service calculates. */
final class LoadBodiesTest {

    static Stream<String> claims() throws IOException {
        return Files.readAllLines(Path.of("../benchmarks/load/claims-15.ndjson")).stream();
    }

    @ParameterizedTest
    @MethodSource("claims")
    void everyClaimHasFifteenLinesAndIsCalculated(String claim) {
        JsonNode groups = JsonMapper.shared().readTree(claim).get("groups");
        assertThat(groups.valueStream()
                        .mapToInt(group -> group.get("lines").size())
                        .sum())
                .isEqualTo(15);

        HttpResponse<String> answer = RunningService.post("/api/v1/calculations?store=none", claim);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(RunningService.json(answer).get("groups").size()).isEqualTo(groups.size());
    }
}
