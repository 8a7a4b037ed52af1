package org.santei.service.conformance.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A run as its tenant sees it. */
@Schema(name = "ConformanceRun", description = "適合試験の実行")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Run(
        @Schema(description = "番号") UUID id,

        @Schema(
                description = "状態。queued 待機中、running 実行中、cancelled 取り消し済み、failed 失敗、done 完了",
                allowableValues = {"queued", "running", "cancelled", "failed", "done"})
        String state,

        @Schema(description = "点数表の版", example = "2026-06") String edition,

        @Schema(description = "試験キットの版", example = "2026-06.1")
        String kitVersion,

        @Schema(description = "試験キットのハッシュ") String kitHash,
        @Schema(description = "公表前の規則の試験キットか") boolean draft,
        @Schema(description = "ソフトウェアの名前") String software,
        @Schema(description = "ソフトウェアの版") String version,

        @Schema(
                description = "upload 回答を送った、endpoint 呼び出した",
                allowableValues = {"upload", "endpoint"})
        String source,

        @Schema(description = "呼び出す URL。endpoint のときだけ") @Nullable
        String endpoint,

        @Schema(description = "この実行の不合格と未回答だけをやり直す。やり直しのときだけ") @Nullable
        UUID rerunOf,

        @Schema(description = "頼んだキーの名前") String author,
        @Schema(description = "受け付けた時刻") Instant createdAt,
        @Schema(description = "始めた時刻。まだなら省かれます。") @Nullable Instant startedAt,
        @Schema(description = "終わった時刻。まだなら省かれます。") @Nullable Instant finishedAt,
        @Schema(description = "比べるケースの数") int cases,
        @Schema(description = "比べたケースの数") int done,
        @Schema(description = "結果の件数。完了してから") @Nullable RunSummary summary,

        @Schema(description = "失敗した理由。failed のときだけ") @Nullable
        String reason) {

    /** Its state in words, in Japanese. */
    public String stateTitle() {
        return RunState.of(state).title();
    }

    /** Whether nothing more happens to it. */
    public boolean finished() {
        return RunState.of(state).isFinished();
    }

    /** How much of it is done, whole percent. */
    public int percent() {
        return (int) (done * 100L / cases);
    }

    /** Some of them. */
    @Schema(name = "ConformanceRuns", description = "実行の一覧。新しい順")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(
            @Schema(description = "実行") List<Run> runs,

            @Schema(description = "続きの場所。これで終わりなら省かれます。") @Nullable
            String next) {}
}
