package org.santei.service.identity;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.santei.service.json.AnswerJson;
import org.santei.service.problem.FieldErrors;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;
import org.santei.service.request.JsonObject;
import org.santei.service.request.Place;
import org.santei.service.request.StrictJson;
import org.santei.service.request.TextForm;
import org.santei.service.security.audit.AuditLog;
import org.santei.service.web.Bodies;
import org.santei.service.web.Parameters;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes and gives who the patient of a kept calculation is, apart from every claim and answer. */
@RestController
@Tag(name = "計算")
final class IdentityController {

    private static final String PATH = "/api/v1/calculations/{id}/identity";

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final TextForm TEXT = TextForm.of("[^\\p{Cntrl}]{1,100}", "100字までで、改行や制御文字なしに書いてください。");

    private final @Nullable IdentityStore store;
    private final AuditLog audit;

    IdentityController(ObjectProvider<IdentityStore> store, AuditLog audit) {
        this.store = store.getIfAvailable();
        this.audit = audit;
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "keepIdentity",
            summary = "保存した計算結果に、患者の氏名と番号を添える",
            description = "設定 santei.store-identity=true のときだけ使えます。暗号化して保存し、計算には使いません。保存したものは変えられません。")
    @IdentityDocs.OfPost
    ResponseEntity<byte[]> keep(@Parameter(description = "計算結果の番号") @PathVariable String id, HttpServletRequest request)
            throws IOException {
        Parameters.of(request, Map.of());
        IdentityStore identities = store();
        Identity identity = read(Bodies.read(request, 1));
        if (!ID.matcher(id).matches() || !identities.keep(UUID.fromString(id), identity)) {
            throw notFound("計算結果");
        }
        audit.append("identity.kept", id, Map.of());
        return ResponseEntity.created(URI.create("/api/v1/calculations/" + id + "/identity"))
                .build();
    }

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "findIdentity", summary = "保存した計算結果の患者の氏名と番号を取り出す")
    @IdentityDocs.OfGet
    ResponseEntity<byte[]> find(
            @Parameter(description = "計算結果の番号") @PathVariable String id, HttpServletRequest request) {
        Parameters.of(request, Map.of());
        IdentityStore identities = store();
        if (!ID.matcher(id).matches()) {
            throw notFound("計算結果");
        }
        Identity identity = identities.find(UUID.fromString(id)).orElseThrow(() -> notFound("氏名と番号"));
        audit.append("identity.read", id, Map.of());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(AnswerJson.line(identity).getBytes(StandardCharsets.UTF_8));
    }

    private IdentityStore store() {
        if (store == null) {
            throw new ProblemException(
                    ProblemType.IDENTITY_NOT_STORED,
                    "このサービスは患者の氏名と番号を保存しません。保存するには、設定 santei.store-identity=true と santei.identity-key-file が要ります。");
        }
        return store;
    }

    private static Identity read(byte[] json) {
        FieldErrors errors = new FieldErrors();
        JsonObject body = JsonObject.of(StrictJson.read(json, "氏名と番号"), Place.DOCUMENT, Identity.class, errors);
        Identity identity = body == null
                ? new Identity(null, null)
                : new Identity(body.text("name", TEXT), body.text("number", TEXT));
        errors.throwIfAny(ProblemType.INVALID_IDENTITY);
        return identity;
    }

    private static ProblemException notFound(String what) {
        return new ProblemException(
                ProblemType.NOT_FOUND, "この番号の" + what + "はありません。計算したときの Location ヘッダーの番号を確かめてください。");
    }
}
