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

/** Calculates what a household gets back for a month. Nothing of it is kept. */
@RestController
@Tag(name = "患者負担")
final class HouseholdController {

    static final String PATH = "/api/v1/copayments/household";

    /** Most mebibytes of a household. */
    private static final int LIMIT = 1;

    private final HouseholdReader reader;
    private final HouseholdService service;

    HouseholdController(HouseholdReader reader, HouseholdService service) {
        this.reader = reader;
        this.service = service;
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "calculateHousehold",
            summary = "世帯合算の高額療養費を計算する",
            description = "同じ保険者の世帯員が1か月に支払った一部負担金について、健康保険法施行令第41条の順に合算し、支給される高額療養費とその理由を返します。"
                    + "結果は保存しません。決められないときの額は null で、必要なものを missing に挙げます。")
    @HouseholdDocs.OfPost
    ResponseEntity<byte[]> calculate(HttpServletRequest request) throws IOException {
        Parameters.of(request, Map.of());
        HouseholdAnswer answer = service.answer(reader.read(Bodies.read(request, LIMIT)));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(AnswerJson.line(answer).getBytes(StandardCharsets.UTF_8));
    }
}
