package org.santei.service.draft;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.santei.service.problem.FieldErrors;
import org.santei.service.problem.ProblemType;
import org.santei.service.release.RulesInForce;
import org.santei.service.web.Bodies;
import org.santei.service.web.Parameters;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reads and writes the texts of a draft, one file at a time. */
@RestController
@Tag(name = "規則の案")
final class DraftTextController {

    private static final String TEXT = DraftController.ONE + "/text";

    /** Most mebibytes of a text. */
    private static final int LIMIT = 4;

    private final Drafts drafts;
    private final RulesInForce inForce;

    DraftTextController(Drafts drafts, RulesInForce inForce) {
        this.drafts = drafts;
        this.inForce = inForce;
    }

    @GetMapping(path = TEXT, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "findDraftText",
            summary = "案の中のファイルの文",
            description = "案が変えていないファイルは、施行中の文を返します。ETag は、保存するときの If-Match に使います。")
    @DraftDocs.OfText
    ResponseEntity<byte[]> find(@Parameter(description = "案の番号") @PathVariable String id, HttpServletRequest request) {
        Parameters.of(request, Map.of(), Set.of("path"));
        return text(DraftIds.of(id), path(request));
    }

    @PutMapping(path = TEXT, consumes = MediaType.TEXT_PLAIN_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "saveDraftText",
            summary = "ファイルの文を保存する",
            description = "新しい版になります。If-Match の版の後に別の人が保存していれば、保存しません。誤りのある文も保存でき、check で確かめます。")
    @DraftDocs.OfSave
    ResponseEntity<byte[]> save(@Parameter(description = "案の番号") @PathVariable String id, HttpServletRequest request)
            throws IOException {
        Parameters.of(request, Map.of(), Set.of("path"));
        String path = path(request);
        int version = IfMatch.version(request);
        String text = PlainText.read(Bodies.read(request, LIMIT));
        return save(
                DraftIds.of(id),
                TextChange.write(path, text, inForce.base().texts().get(path)),
                version,
                path + " を保存した");
    }

    @DeleteMapping(path = TEXT, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "removeDraftText",
            summary = "ファイルを除く、または施行中の文に戻す",
            description = "to=removed は、そのファイルのない規則にします。to=base は、そのファイルの変更をやめます。どちらも新しい版になります。")
    @DraftDocs.OfRemove
    ResponseEntity<byte[]> remove(
            @Parameter(description = "案の番号") @PathVariable String id, HttpServletRequest request) {
        boolean back = Parameters.of(request, Map.of("to", List.of("removed", "base")), Set.of("path"))
                .is("to", "base");
        String path = path(request);
        int version = IfMatch.version(request);
        TextChange change = back
                ? TextChange.revert(path)
                : TextChange.remove(path, inForce.base().texts().get(path));
        return save(DraftIds.of(id), change, version, path + (back ? " の変更をやめた" : " を除いた"));
    }

    private ResponseEntity<byte[]> save(UUID id, TextChange change, int version, String note) {
        drafts.save(id, List.of(change), Map.of(change.path(), version), note);
        return text(id, change.path());
    }

    private ResponseEntity<byte[]> text(UUID id, String path) {
        OpenText text = OpenText.of(drafts, inForce, id, path);
        return DraftController.json(
                ResponseEntity.ok().header(HttpHeaders.ETAG, IfMatch.tag(text.version())),
                new DraftAnswer.Text(path, text.text(), text.version()));
    }

    private static String path(HttpServletRequest request) {
        FieldErrors errors = new FieldErrors();
        String path = request.getParameter("path");
        if (path == null || !DraftPaths.mayChange(path)) {
            errors.add("path", TextLimits.PATHS);
        }
        errors.throwIfAny(ProblemType.INVALID_PARAMETER);
        return String.valueOf(path);
    }
}
