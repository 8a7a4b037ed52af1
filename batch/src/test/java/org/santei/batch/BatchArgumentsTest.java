package org.santei.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.santei.batch.input.MixKind;
import org.santei.engine.calculation.ClaimService;

class BatchArgumentsTest {

    @Test
    void aMixIsCalculatedAndFilesAreTakenAsBilled() {
        assertThat(BatchArguments.of("--corpus", "synthetic:1000000:7", "--edition", "2026-06"))
                .isEqualTo(new BatchArguments(
                        List.of(),
                        new BatchArguments.Mix(MixKind.SYNTHETIC, 1_000_000, 7),
                        "2026-06",
                        "",
                        "batch-results",
                        ClaimService.Input.CALCULATED,
                        false,
                        "",
                        0,
                        20_000,
                        Map.of()));
        assertThat(BatchArguments.of("a.uke", "b.ndjson", "--out", "o", "--answers", "--conf", "a.b=c=d"))
                .isEqualTo(new BatchArguments(
                        List.of("a.uke", "b.ndjson"),
                        null,
                        "",
                        "",
                        "o",
                        ClaimService.Input.AS_BILLED,
                        true,
                        "",
                        0,
                        20_000,
                        Map.of("a.b", "c=d")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--corpus synthetic:0",
                "--corpus synthetic:10 file.uke",
                "--corpus other:10",
                "file.uke --out",
                "file.uke --edition 2026",
                "file.uke --piece 0",
                "file.uke --input guessed",
                "file.uke --unknown x"
            })
    void whatIsNotUnderstoodIsRefused(String arguments) {
        assertThat(BatchArguments.of(arguments.isEmpty() ? new String[0] : arguments.split(" ")))
                .isNull();
    }
}
