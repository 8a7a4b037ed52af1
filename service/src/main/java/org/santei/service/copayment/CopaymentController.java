package org.santei.service.copayment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.santei.service.json.AnswerJson;
import org.santei.service.web.Bodies;
import org.santei.service.web.Parameters;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Calculates what a patient pays in a month whose points and payers are known. Nothing of it is kept. */
@RestController
@Tag(name = "患者負担")
final class CopaymentController {

    static final String PATH = "/api/v1/copayments";

    /** Most mebibytes of a month. */
    private static final int LIMIT = 1;

    private final CopaymentReader reader;
    private final CopaymentService service;

    CopaymentController(CopaymentReader reader, CopaymentService service) {
        this.reader = reader;
        this.service = service;
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "calculateCopayment",
            summary = "患者の1か月の負担を計算する",
            description = "点数と支払う者の分かっている1か月について、会計ごとに、保険者・高額療養費・公費・患者の額と窓口で徴収する額、その理由を返します。"
                    + "結果は保存しません。決められない会計の額は null で、必要なものを missing に挙げます。")
    @CopaymentDocs.OfPost
    ResponseEntity<byte[]> calculate(HttpServletRequest request) throws IOException {
        Parameters.of(request, Map.of());
        CopaymentAnswer answer = service.answer(reader.read(Bodies.read(request, LIMIT)));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(AnswerJson.line(answer).getBytes(StandardCharsets.UTF_8));
    }
}
