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

/** Calculates what is given back for a year. Nothing of it is kept. */
@RestController
@Tag(name = "患者負担")
final class YearController {

    static final String PATH = "/api/v1/copayments/year";

    /** Most mebibytes of a year. */
    private static final int LIMIT = 1;

    private final YearReader reader;
    private final YearService service;

    YearController(YearReader reader, YearService service) {
        this.reader = reader;
        this.service = service;
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "calculateYear",
            summary = "年間の高額療養費を計算する",
            description = "8月から翌年7月までの支払いについて、外来年間合算（健康保険法施行令第41条の2）または2026年8月からの年間上限により支給される額とその理由を返します。"
                    + "結果は保存しません。決められないときの額は null で、必要なものを missing に挙げます。")
    @YearDocs.OfPost
    ResponseEntity<byte[]> calculate(HttpServletRequest request) throws IOException {
        Parameters.of(request, Map.of());
        YearAnswer answer = service.answer(reader.read(Bodies.read(request, LIMIT)));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(AnswerJson.line(answer).getBytes(StandardCharsets.UTF_8));
    }
}
