package org.santei.service.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A job as its owner sees it. */
@Schema(description = "一括計算のジョブ")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Job(
        @Schema(description = "ジョブの番号") UUID id,

        @Schema(
                description =
                        "状態。queued 待機中、running 実行中、paused 一時停止中、cancelled 取り消し済み、" + "failed ファイルを最後まで読めなかった、done 完了",
                allowableValues = {"queued", "running", "paused", "cancelled", "failed", "done"})
        String state,

        @Schema(
                description = "ファイルの形式",
                allowableValues = {"uke", "ndjson"})
        String format,

        @Schema(
                description = "レセプトの受け取り方。as_billed 請求のまま点検、stripped 点数を使わず点検、calculated 計算、acts 基本の行為だけから計算",
                allowableValues = {"as_billed", "stripped", "calculated", "acts"})
        String input,

        @Schema(
                description = "理由の詳しさ",
                allowableValues = {"none", "lines", "full"})
        String explain,

        @Schema(description = "受け付けた時刻") Instant createdAt,

        @Schema(description = "計算を始めた時刻。まだなら省かれます。") @Nullable
        Instant startedAt,

        @Schema(description = "終わった時刻。まだなら省かれます。") @Nullable Instant finishedAt,
        @Schema(description = "ファイルの大きさ（バイト、展開後）") long bytes,
        @Schema(description = "レセプトの件数") Claims claims,
        @Schema(description = "計算した明細行の数") long lines,

        @Schema(description = "この30秒の1秒あたりの件数。終わったジョブでは全体の平均。まだ分からなければ省かれます。") @Nullable
        Double claimsPerSecond,

        @Schema(description = "残りの見込み（秒）。まだ分からないとき、動いていないときは省かれます。") @Nullable
        Long secondsRemaining,

        @Schema(description = "影響額の合計（円）。決まったレセプトの、請求と算定できる点数との差の大きさの和")
        long yenAtStake,

        @Schema(description = "これまでの指摘。種類ごと") List<Findings> findings,

        @Schema(description = "失敗した理由。failed のときだけ") @Nullable
        String reason) {

    /** How many claims. */
    @Schema(name = "JobClaims", description = "ジョブのレセプトの件数")
    record Claims(
            @Schema(description = "ファイルの件数") long total,
            @Schema(description = "結果のある件数（計算できなかったものを含む）") long done,
            @Schema(description = "そのうち、読めないか計算できなかった件数") long failed,
            @Schema(description = "そのうち、決められないところのある件数") long undecided) {}

    /** Findings of one type. */
    @Schema(name = "JobFindings", description = "ジョブの1種類の指摘")
    record Findings(
            @Schema(description = "種類") String type,
            @Schema(description = "種類の名前") String title,
            @Schema(description = "件数") long count,
            @Schema(description = "影響額の大きさの和（円）") long yen) {}

    /** Some jobs. */
    @Schema(name = "Jobs", description = "ジョブの一覧。新しい順")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(
            @Schema(description = "ジョブ") List<Job> jobs,

            @Schema(description = "続きの場所。これで終わりなら省かれます。") @Nullable
            String next) {}
}
