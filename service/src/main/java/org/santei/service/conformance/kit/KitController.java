package org.santei.service.conformance.kit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.santei.engine.conformance.Kit;
import org.santei.service.approval.exchange.InstallationKey;
import org.santei.service.conformance.Kits;
import org.santei.service.problem.ProblemType;
import org.santei.service.problem.Problems;
import org.santei.service.web.Parameters;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Gives kits out. */
@RestController
@Tag(name = "適合試験")
final class KitController {

    private static final String ZIP = "application/zip";
    private static final int MOST_FILES = 4;
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final Kits kits;
    private final InstallationKey key;

    /** Files by the hashes of their kits: one has some 11 MB, and everybody may ask for it. */
    private final Cache<String, byte[]> files =
            Caffeine.newBuilder().maximumSize(MOST_FILES).softValues().build();

    KitController(Kits kits, InstallationKey key) {
        this.kits = kits;
        this.key = key;
    }

    /** A kit. */
    @Schema(name = "ConformanceKit", description = "適合試験キット")
    record Head(
            @Schema(description = "版", example = "2026-06") String edition,

            @Schema(description = "キットの版", example = "2026-06.1")
            String version,

            @Schema(description = "キットのハッシュ（SHA-256）") String hash,
            @Schema(description = "ケースの数") int cases,
            @Schema(description = "改定案のキットか") boolean draft,
            @Schema(description = "版の最初の日") LocalDate firstDay,
            @Schema(description = "最初の日までの日数。始まっていれば 0") long daysUntil) {

        static Head of(Kit kit) {
            long days = ChronoUnit.DAYS.between(LocalDate.now(JAPAN), kit.firstDay());
            return new Head(
                    kit.edition(),
                    kit.version(),
                    kit.hash(),
                    kit.cases().size(),
                    kit.draft(),
                    kit.firstDay(),
                    Math.max(0, days));
        }
    }

    @GetMapping(path = "/api/v1/conformance", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "listKits", summary = "適合試験キットの一覧", description = "版ごとのキットの版、ハッシュ、ケースの数を返します。")
    @Problems(ProblemType.INVALID_PARAMETER)
    List<Head> list(@Parameter(hidden = true) HttpServletRequest request) {
        Parameters.of(request, Map.of());
        return kits.editions().stream()
                .map(edition -> Head.of(kits.of(edition).kit()))
                .toList();
    }

    @GetMapping(path = "/api/v1/conformance/{edition}/kit", produces = ZIP)
    @Operation(
            operationId = "getKit",
            summary = "適合試験キットを受け取る",
            description = "入力（JSON、UKE、FHIR）と正しい答えを、この施設の鍵で署名した1つのファイルで返します。")
    @Problems({ProblemType.INVALID_PARAMETER, ProblemType.NOT_FOUND})
    @ApiResponse(
            responseCode = "200",
            description = "キット",
            content = @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> kit(
            @Parameter(description = "版", example = "2026-06") @PathVariable String edition,
            @Parameter(hidden = true) HttpServletRequest request) {
        Parameters.of(request, Map.of());
        Kit kit = kits.of(edition).kit();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(ZIP))
                .eTag('"' + kit.hash() + '"')
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"santei-kit-" + edition + ".zip\"")
                .body(files.get(kit.hash(), hash -> KitArchive.of(kit, key)));
    }
}
