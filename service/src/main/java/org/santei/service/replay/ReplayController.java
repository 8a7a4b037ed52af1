package org.santei.service.replay;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.santei.service.json.AnswerJson;
import org.santei.service.store.CalculationStore;
import org.santei.service.web.Parameters;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Calculates a kept calculation again and compares. */
@RestController
@Tag(name = "計算")
final class ReplayController {

    private final CalculationStore store;
    private final Replay replay;

    ReplayController(CalculationStore store, Replay replay) {
        this.store = store;
        this.replay = replay;
    }

    @PostMapping(path = "/api/v1/calculations/{id}/replay", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "replayCalculation",
            summary = "保存した計算を同じ規則と表で再計算する",
            description = "計算したときの規則と公式の表で再計算し、同じ結果になるかを返します。保存した計算結果は変わりません。")
    @ReplayDocs.OfPost
    ResponseEntity<byte[]> replay(
            @Parameter(description = "計算結果の番号（計算したときの Location ヘッダーにある）") @PathVariable String id,
            HttpServletRequest request) {
        Parameters.of(request, Map.of());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(AnswerJson.line(replay.of(KeptCalculations.of(store, id))).getBytes(StandardCharsets.UTF_8));
    }
}
