package org.santei.service.impact;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.santei.service.json.AnswerJson;
import org.santei.service.web.Parameters;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Gives out what came of impacts. */
@RestController
@Tag(name = "影響")
final class ImpactResultController {

    private final ImpactOffice office;

    ImpactResultController(ImpactOffice office) {
        this.office = office;
    }

    @GetMapping(path = ImpactController.ONE + "/result", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "impactResult",
            summary = "影響の結果",
            description = "前後の合計、内訳、変化の分布、最も大きく動くレセプト、合成した構成なら仮定と全国の値にする倍率を返します。")
    @ImpactDocs.OfResult
    ResponseEntity<byte[]> result(
            @Parameter(description = "影響の計算の番号") @PathVariable String id, HttpServletRequest request) {
        return json(office.result(asked(id, request)));
    }

    @GetMapping(path = ImpactController.ONE + "/result.csv", produces = "text/csv")
    @Operation(operationId = "impactCsv", summary = "影響の結果（CSV）", description = "UTF-8（BOM付き）。")
    @ImpactDocs.OfCsv
    ResponseEntity<byte[]> csv(
            @Parameter(description = "影響の計算の番号") @PathVariable String id, HttpServletRequest request) {
        return ImpactFiles.csv(office, asked(id, request));
    }

    @GetMapping(path = ImpactController.ONE + "/result.parquet", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Operation(operationId = "impactParquet", summary = "影響の結果（Parquet）", description = "CSV と同じ表です。列の名前は英語です。")
    @ImpactDocs.OfParquet
    ResponseEntity<byte[]> parquet(
            @Parameter(description = "影響の計算の番号") @PathVariable String id, HttpServletRequest request) {
        return ImpactFiles.parquet(office, asked(id, request));
    }

    @GetMapping(path = ImpactController.ONE + "/movers/{place}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "impactMover", summary = "大きく動くレセプトの、前後の理由")
    @ImpactDocs.OfMover
    ResponseEntity<byte[]> mover(
            @Parameter(description = "影響の計算の番号") @PathVariable String id,
            @Parameter(description = "何番目か（1から50まで）") @PathVariable String place,
            HttpServletRequest request) {
        return json(office.mover(asked(id, request), place));
    }

    private static UUID asked(String id, HttpServletRequest request) {
        Parameters.of(request, Map.of());
        return ImpactIds.of(id);
    }

    private static ResponseEntity<byte[]> json(Object answer) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(AnswerJson.bytes(answer));
    }
}
