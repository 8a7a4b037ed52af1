package org.santei.service.conformance.certificate;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.santei.service.conformance.run.RunIds;
import org.santei.service.conformance.run.RunOffice;
import org.santei.service.json.AnswerJson;
import org.santei.service.problem.ProblemType;
import org.santei.service.problem.Problems;
import org.santei.service.web.Parameters;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Issues certificates of runs, and gives them to whoever has their number. */
@RestController
@Tag(name = "適合試験")
final class CertificateController {

    static final String PATH = "/api/v1/conformance/certificates";

    private static final String ONE = PATH + "/{id}";
    private static final String ID = "適合証明の番号";
    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml;charset=UTF-8");

    private final Certificates certificates;
    private final RunOffice runs;

    CertificateController(Certificates certificates, RunOffice runs) {
        this.certificates = certificates;
        this.runs = runs;
    }

    @PostMapping(
            path = "/api/v1/conformance/{edition}/runs/{id}/certificate",
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "issueConformanceCertificate",
            summary = "適合証明を発行する",
            description = "すべてのケースを実行した結果を、この施設の鍵で署名します。件数はそのまま書き、確かなケースのすべてに合格したときだけ適合とします。"
                    + "番号を知る人はだれでも読めます。1つの実行に1つだけで、もう一度頼むと同じものを返します。")
    @Problems({
        ProblemType.INVALID_PARAMETER,
        ProblemType.NOT_FOUND,
        ProblemType.CONFORMANCE_STATE,
        ProblemType.STORE_UNAVAILABLE
    })
    @ApiResponse(
            responseCode = "201",
            description = "発行した",
            headers = @Header(name = "Location", description = "適合証明の場所", schema = @Schema(type = "string")),
            content = @Content(schema = @Schema(implementation = Certificate.class)))
    ResponseEntity<byte[]> issue(
            @Parameter(description = "点数表の版（例 2026-06）") @PathVariable String edition,
            @Parameter(description = "実行の番号") @PathVariable String id,
            HttpServletRequest request) {
        Parameters.of(request, Map.of());
        UUID issued = certificates.issue(runs.find(edition, RunIds.of(id)));
        return ResponseEntity.created(URI.create(PATH + "/" + issued))
                .contentType(MediaType.APPLICATION_JSON)
                .body(AnswerJson.bytes(certificates.find(issued)));
    }

    @GetMapping(path = ONE, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "findConformanceCertificate", summary = "適合証明の内容と、いま有効か")
    @Problems({ProblemType.INVALID_PARAMETER, ProblemType.NOT_FOUND, ProblemType.STORE_UNAVAILABLE})
    @ApiResponse(
            responseCode = "200",
            description = "適合証明",
            content = @Content(schema = @Schema(implementation = Certificate.class)))
    ResponseEntity<byte[]> find(@Parameter(description = ID) @PathVariable String id, HttpServletRequest request) {
        Parameters.of(request, Map.of());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(AnswerJson.bytes(certificates.find(id(id))));
    }

    @GetMapping(path = ONE + "/file", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "downloadConformanceCertificate",
            summary = "適合証明のファイル",
            description = "署名した文（RFC 7515 の JWS、EdDSA）です。./santei certificate verify または openssl で、この施設なしに確かめられます。")
    @Problems({ProblemType.INVALID_PARAMETER, ProblemType.NOT_FOUND, ProblemType.STORE_UNAVAILABLE})
    @ApiResponse(responseCode = "200", description = "適合証明のファイル", content = @Content(schema = @Schema(type = "object")))
    ResponseEntity<byte[]> file(@Parameter(description = ID) @PathVariable String id, HttpServletRequest request) {
        Parameters.of(request, Map.of());
        Certificate found = certificates.find(id(id));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("santei-certificate-" + found.id() + ".json")
                                .build()
                                .toString())
                .body(found.file().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping(path = ONE + "/badge.svg", produces = "image/svg+xml")
    @Operation(
            operationId = "conformanceBadge",
            summary = "適合証明のバッジ",
            description = "適合、一部適合、失効のどれかを示す画像です。試験キットが変わって失効すれば、画像も変わります。")
    @Problems({ProblemType.INVALID_PARAMETER, ProblemType.NOT_FOUND, ProblemType.STORE_UNAVAILABLE})
    @ApiResponse(
            responseCode = "200",
            description = "画像",
            content = @Content(mediaType = "image/svg+xml", schema = @Schema(type = "string")))
    ResponseEntity<byte[]> badge(@Parameter(description = ID) @PathVariable String id, HttpServletRequest request) {
        Parameters.of(request, Map.of());
        return ResponseEntity.ok()
                .contentType(SVG)
                .body(Badge.of(certificates.find(id(id))).getBytes(StandardCharsets.UTF_8));
    }

    static UUID id(String text) {
        if (!text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            throw Certificates.notFound();
        }
        return UUID.fromString(text);
    }
}
