package org.santei.service.approval;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.santei.engine.rulebase.Edition;
import org.santei.engine.rulebase.ReleaseName;
import org.santei.service.release.Published;

/** A publication as the API shows it. */
@Schema(name = "Release", description = "規則の公表")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReleaseAnswer(
        @Schema(description = "公表の番号") UUID id,
        @Schema(description = "公表の順番。1から") long number,

        @Schema(
                description = "packaged プログラムに付いてきた、earlier 以前にデータディレクトリで公表した、ordinary 承認を経た、emergency 緊急",
                allowableValues = {"packaged", "earlier", "ordinary", "emergency"})
        String kind,

        @Schema(
                description = "scheduled 公表日を待っている、in_force 回答に使っている、superseded 後の公表に置き換わった、withdrawn 取り下げた",
                allowableValues = {"scheduled", "in_force", "superseded", "withdrawn"})
        String state,

        @Schema(description = "名前") String title,

        @Schema(description = "緊急、または公表日がさかのぼる理由。なければ省かれます。") @Nullable
        String reason,

        @Schema(description = "公表日。この日から回答に使う（日本時間）", format = "date")
        String firstDay,

        @Schema(description = "記録した時刻", format = "date-time")
        String recordedAt,

        @Schema(description = "変わった規則") List<Part> releases,
        @Schema(description = "変わったファイル") List<String> paths,
        @Schema(description = "起草した人と版を保存した人") List<String> authors,

        @Schema(description = "公表した人。プログラムに付いてきた規則では省かれます。") @Nullable
        String approver,

        @Schema(description = "もとの案の番号。プログラムに付いてきた規則では省かれます。") @Nullable
        UUID draft,

        @Schema(description = "緊急公表を事後に確かめる期限。残っていなければ省かれます。", format = "date") @Nullable
        String reviewDue) {

    /** The rules of one edition. */
    @Schema(name = "ReleasePart", description = "1つの版の規則")
    record Part(
            @Schema(description = "版") String edition,
            @Schema(description = "施行する最初の診療月") String begins,

            @Schema(description = "施行する最後の診療月。終わりがなければ null") @Nullable
            String last,

            @Schema(description = "文の SHA-256。回答の proof にある")
            String hash,

            @Schema(description = "いまこの規則で回答しているか") boolean answering) {

        static Part of(ReleaseName name, List<ReleaseName> inForce) {
            Edition span = name.span();
            return new Part(
                    name.edition(),
                    span.begins().toString(),
                    span.ends().equals(Edition.OPEN)
                            ? null
                            : span.ends().minusMonths(1).toString(),
                    name.hash(),
                    inForce.contains(name));
        }
    }

    /** Every publication. */
    @Schema(name = "Releases", description = "公表の一覧。新しいものから")
    record All(@Schema(description = "公表") List<ReleaseAnswer> releases) {}

    static ReleaseAnswer of(Published published, LocalDate today, List<ReleaseName> inForce) {
        Published.Origin origin = published.origin();
        return new ReleaseAnswer(
                published.id(),
                published.seq(),
                published.kind().word(),
                State.of(published, today, inForce).word(),
                published.title(),
                published.reason().isEmpty() ? null : published.reason(),
                published.firstDay().toString(),
                published.recordedAt().toString(),
                published.releases().stream()
                        .map(name -> Part.of(name, inForce))
                        .toList(),
                published.paths(),
                origin == null ? List.of() : origin.authors(),
                origin == null ? null : origin.approver(),
                origin == null ? null : origin.draft(),
                published.needsReview() ? String.valueOf(published.reviewDue()) : null);
    }
}
