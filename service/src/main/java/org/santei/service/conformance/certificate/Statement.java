package org.santei.service.conformance.certificate;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.swagger.v3.oas.annotations.media.Schema;
import org.santei.service.conformance.run.RunSummary;

/**
 * What a certificate says; it is signed as it stands. Fields keep their order.
 *
 * @param format {@link #FORMAT}
 */
@Schema(name = "ConformanceStatement", description = "適合証明の内容")
@JsonPropertyOrder({
    "format",
    "certificate",
    "issuedAt",
    "edition",
    "kitVersion",
    "kitHash",
    "software",
    "version",
    "source",
    "run",
    "conformant",
    "certain",
    "interpreted",
    "undecided"
})
public record Statement(
        @Schema(description = "形式", allowableValues = "santei-certificate-1")
        String format,

        @Schema(description = "適合証明の番号") String certificate,
        @Schema(description = "発行した時刻") String issuedAt,
        @Schema(description = "点数表の版") String edition,
        @Schema(description = "試験キットの版") String kitVersion,
        @Schema(description = "試験キットのハッシュ") String kitHash,
        @Schema(description = "ソフトウェアの名前") String software,
        @Schema(description = "ソフトウェアの版") String version,

        @Schema(
                description = "upload 回答を送った、endpoint 呼び出した",
                allowableValues = {"upload", "endpoint"})
        String source,

        @Schema(description = "実行の番号") String run,
        @Schema(description = "確かなケースのすべてに合格したか") boolean conformant,
        @Schema(description = "確かなケースの件数") Numbers certain,
        @Schema(description = "解釈によるケースの件数（適合には数えない）") Numbers interpreted,
        @Schema(description = "決められないケースの件数（適合には数えない）") Numbers undecided) {

    /** The kind of statement, and the form of it. */
    static final String FORMAT = "santei-certificate-1";

    /** How many cases. */
    @Schema(name = "ConformanceNumbers", description = "件数")
    @JsonPropertyOrder({"total", "passed", "failed", "notAttempted"})
    public record Numbers(
            @Schema(description = "合計") int total,
            @Schema(description = "合格") int passed,
            @Schema(description = "不合格") int failed,
            @Schema(description = "未回答") int notAttempted) {

        static Numbers of(RunSummary.Counts counts) {
            return new Numbers(counts.total(), counts.passed(), counts.failed(), counts.notAttempted());
        }
    }

    /** In words, in Japanese. */
    public String verdict() {
        return conformant ? "適合" : "一部適合";
    }
}
