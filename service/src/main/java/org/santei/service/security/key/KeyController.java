package org.santei.service.security.key;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.santei.service.json.AnswerJson;
import org.santei.service.web.Bodies;
import org.santei.service.web.Parameters;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Operators make, list, exchange and withdraw keys. */
@RestController
@Tag(name = "運用")
final class KeyController {

    private static final String PATH = "/api/v1/keys";

    /** Most mebibytes of what is said of a key. */
    private static final int LIMIT = 1;

    private final ApiKeys keys;

    KeyController(ApiKeys keys) {
        this.keys = keys;
    }

    /** Every key, oldest first. */
    @Schema(name = "Keys", description = "すべてのキー。古い順")
    record Keys(List<KeyAnswer> keys) {}

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "createKey", summary = "キーを作る", description = "キーそのものは、この応答でだけ示します。")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = KeyRequest.class)))
    @ApiResponse(
            responseCode = "201",
            description = "作った",
            content = @Content(schema = @Schema(implementation = KeyAnswer.class)))
    ResponseEntity<byte[]> create(HttpServletRequest request) throws IOException {
        Parameters.of(request, Map.of());
        return json(HttpStatus.CREATED, KeyAnswer.of(keys.create(KeyReader.wanted(Bodies.read(request, LIMIT)))));
    }

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "listKeys", summary = "キーの一覧", description = "取り消したキーも含みます。秘密の部分はありません。")
    @ApiResponse(
            responseCode = "200",
            description = "すべてのキー",
            content = @Content(schema = @Schema(implementation = Keys.class)))
    ResponseEntity<byte[]> list(HttpServletRequest request) {
        Parameters.of(request, Map.of());
        return json(
                HttpStatus.OK, new Keys(keys.all().stream().map(KeyAnswer::of).toList()));
    }

    @PostMapping(path = PATH + "/{id}/rotate", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "rotateKey",
            summary = "キーを交換する",
            description = "新しいキーを返します。交換前のキーは graceHours 時間（なければ24時間）まで使えます。もう一度交換すると、その前のキーは使えなくなります。")
    @RequestBody(content = @Content(schema = @Schema(implementation = RotationRequest.class)))
    @ApiResponse(
            responseCode = "200",
            description = "交換した",
            content = @Content(schema = @Schema(implementation = KeyAnswer.class)))
    ResponseEntity<byte[]> rotate(
            @Parameter(description = "キーの番号（キーの santei_ に続く16桁）") @PathVariable String id, HttpServletRequest request)
            throws IOException {
        Parameters.of(request, Map.of());
        KeyReader.Rotation rotation = KeyReader.rotation(Bodies.read(request, LIMIT));
        return json(HttpStatus.OK, KeyAnswer.of(keys.rotate(id, rotation.grace(), rotation.validFor())));
    }

    @PostMapping(path = PATH + "/{id}/revoke", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "revokeKey", summary = "キーを取り消す", description = "取り消したキーは戻せません。何度送っても同じです。")
    @ApiResponse(
            responseCode = "200",
            description = "取り消した",
            content = @Content(schema = @Schema(implementation = KeyAnswer.class)))
    ResponseEntity<byte[]> revoke(
            @Parameter(description = "キーの番号（キーの santei_ に続く16桁）") @PathVariable String id, HttpServletRequest request) {
        Parameters.of(request, Map.of());
        return json(HttpStatus.OK, KeyAnswer.of(keys.revoke(id)));
    }

    private static ResponseEntity<byte[]> json(HttpStatus status, Object answer) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(AnswerJson.line(answer).getBytes(StandardCharsets.UTF_8));
    }
}
