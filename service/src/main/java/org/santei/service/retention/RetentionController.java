package org.santei.service.retention;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.santei.service.json.AnswerJson;
import org.santei.service.problem.ProblemType;
import org.santei.service.problem.Problems;
import org.santei.service.security.audit.AuditLog;
import org.santei.service.web.Parameters;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Drops what has expired when an operator asks for it; it happens once a day anyway. */
@RestController
@Tag(name = "運用")
final class RetentionController {

    private final RetentionStore store;
    private final AuditLog audit;

    RetentionController(RetentionStore store, AuditLog audit) {
        this.store = store;
        this.audit = audit;
    }

    @PostMapping(path = "/api/v1/retention/run", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "runRetention",
            summary = "保存期間が過ぎた月の計算結果を消す",
            description = "1日に1回、自動でも行います。保存期間は設定 santei.retention で決めます。")
    @Problems({ProblemType.INVALID_PARAMETER, ProblemType.STORE_UNAVAILABLE})
    @ApiResponse(
            responseCode = "200",
            description = "消した月",
            content = @Content(schema = @Schema(implementation = RetentionAnswer.class)))
    ResponseEntity<byte[]> run(HttpServletRequest request) {
        Parameters.of(request, Map.of());
        RetentionAnswer answer = store.run();
        audit.append("retention.run", "", Map.of("dropped", String.join(",", answer.dropped())));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(AnswerJson.line(answer).getBytes(StandardCharsets.UTF_8));
    }
}
