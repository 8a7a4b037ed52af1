package org.santei.service.feetable;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.Revision;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Lists the revisions of the fee schedule and says what changed between two of them. */
@RestController
@Tag(name = "改定")
final class RevisionController {

    private static final String PATH = "/api/v1/revisions";
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Revisions revisions;

    RevisionController(Revisions revisions) {
        this.revisions = revisions;
    }

    /**
     * Every revision.
     *
     * @param revisions oldest first
     */
    @Schema(name = "Revisions", description = "診療行為の表がある改定")
    record Listed(@Schema(description = "古い順") List<Held> revisions) {}

    /**
     * A revision.
     *
     * @param revision its name, {@code YYYY-MM}
     * @param from its first day
     * @param until the day after its last one; {@code null} for the newest
     */
    @Schema(name = "Revision", description = "改定")
    record Held(
            @Schema(example = "2026-06") String revision,

            @Schema(example = "2026-06-01") @Nullable String from,

            @Schema(description = "最後の日の翌日") @Nullable String until) {

        /** The span, with its last day. */
        public String days() {
            return Words.span(from, until);
        }

        static Held of(Revision revision) {
            return new Held(
                    revision.name(),
                    ItemJson.day(revision.holds().from()),
                    ItemJson.day(revision.holds().until()));
        }
    }

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "listRevisions", summary = "診療行為の表がある改定")
    Listed revisions() {
        return new Listed(revisions.all().stream().map(Held::of).toList());
    }

    @GetMapping(
            path = PATH + "/{before}/diff/{after}",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Operation(
            operationId = "diffRevisions",
            summary = "二つの改定の違い",
            description = "新設、終了、点数の変更、条件の変更、未確定。前の改定の最後の日と、後の改定の最初の日を比べます。")
    @FeeTableDocs.OfDiff
    ResponseEntity<Object> diff(
            @Parameter(description = "前の改定（YYYY-MM）") @PathVariable String before,
            @Parameter(description = "後の改定（YYYY-MM）") @PathVariable String after,
            HttpServletRequest request) {
        List<String> parameters = new ArrayList<>(AskedRevisions.PARAMETERS);
        parameters.add("format");
        Asked asked = new Asked(request, parameters.toArray(String[]::new));
        boolean csv = asked.text("format") == null
                ? prefersCsv(request)
                : asked.choice("format", List.of("json", "csv")).equals("csv");
        String show = AskedRevisions.show(asked);
        LocalDate asOf = asked.day("asOf", LocalDate.MAX);
        RevisionDiff diff = revisions.compare(AskedRevisions.read(asked, revisions, before, after), asOf, show);
        if (!csv) {
            return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(diff);
        }
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"santei-" + diff.table() + "-" + before + "-" + after + ".csv\"")
                .body(DiffCsv.write(diff));
    }

    private static boolean prefersCsv(HttpServletRequest request) {
        List<MediaType> accepted = MediaType.parseMediaTypes(request.getHeader(HttpHeaders.ACCEPT));
        return quality(accepted, CSV) > quality(accepted, MediaType.APPLICATION_JSON);
    }

    private static double quality(List<MediaType> accepted, MediaType type) {
        return accepted.stream()
                .filter(each -> each.equalsTypeAndSubtype(type))
                .mapToDouble(MediaType::getQualityValue)
                .max()
                .orElse(0);
    }
}
