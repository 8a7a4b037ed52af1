package org.santei.service.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.santei.engine.claim.Claim;
import org.santei.service.RunningService;

final class ClaimReaderTest {

    /** Official tables write codes of standards without leading zeros, registrations with them. */
    @ParameterizedTest
    @ValueSource(strings = {"749", "0749"})
    void aStandardIsTheSameWithLeadingZeros(String code) {
        String json = RunningService.example()
                .replaceFirst(
                        "\"facility\"\\s*:\\s*\\{[^}]*\\}",
                        "\"facility\": {\"kind\": \"clinic\", \"standards\": [\"" + code + "\", \"3681\"]}");

        Claim claim = new ClaimReader().read(json.getBytes(StandardCharsets.UTF_8));

        assertThat(claim.facility().standards()).containsExactlyInAnyOrder("749", "3681");
    }
}
