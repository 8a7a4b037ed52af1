package org.santei.service.impact;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.santei.service.security.Caller;

/** The calculation of an impact as its tenant sees it. */
@Schema(description = "影響の計算")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Impact(
        @Schema(description = "番号") UUID id,

        @Schema(
                description = "状態。queued 待機中、running 計算中、cancelled 取り消し済み、failed 失敗、done 完了",
                allowableValues = {"queued", "running", "cancelled", "failed", "done"})
        String state,

        @Schema(description = "何を何と比べるか") String change,
        @Schema(description = "どのレセプトを使うか") String corpus,
        @Schema(description = "頼んだキーの名前") String author,

        @Schema(description = "案の番号。2つの版を比べるときは省かれます。") @Nullable
        UUID draft,

        @Schema(description = "頼んだときの案の文のハッシュ。2つの版を比べるときは省かれます。") @Nullable
        String draftHash,

        @Schema(description = "受け付けた時刻") Instant createdAt,

        @Schema(description = "計算を始めた時刻。まだなら省かれます。") @Nullable
        Instant startedAt,

        @Schema(description = "終わった時刻。まだなら省かれます。") @Nullable Instant finishedAt,
        @Schema(description = "レセプトの件数") long claims,
        @Schema(description = "計算した件数") long done,

        @Schema(description = "1秒あたりの件数。まだ分からなければ省かれます。") @Nullable
        Double claimsPerSecond,

        @Schema(description = "残りの見込み（秒）。計算中でないときは省かれます。") @Nullable
        Long secondsRemaining,

        @Schema(description = "失敗した理由。failed のときだけ") @Nullable
        String reason) {

    /** One that was just ordered by the caller of this thread. */
    static Impact queued(UUID id, ImpactOffice.Checked checked) {
        ImpactOrder order = checked.order();
        return new Impact(
                id,
                ImpactState.QUEUED.word(),
                order.changeTitle(),
                order.corpusTitle(),
                Caller.current().name(),
                order.draft(),
                checked.draftHash(),
                Instant.now(),
                null,
                null,
                checked.claims(),
                0,
                null,
                null,
                null);
    }

    /** Its state in words, in Japanese. */
    public String stateTitle() {
        return ImpactState.of(state).title();
    }

    /** Whether nothing more happens to it. */
    public boolean finished() {
        return ImpactState.of(state).isFinished();
    }

    /** How much of it is done, whole percent. */
    public long percent() {
        return claims == 0 ? 0 : done * 100 / claims;
    }

    /** Some of them. */
    @Schema(name = "Impacts", description = "影響の計算の一覧。新しい順")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(
            @Schema(description = "影響の計算") List<Impact> impacts,

            @Schema(description = "続きの場所。これで終わりなら省かれます。") @Nullable
            String next) {}
}
