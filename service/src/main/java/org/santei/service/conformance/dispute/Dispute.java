package org.santei.service.conformance.dispute;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A dispute about an expected answer. */
@Schema(name = "ConformanceDispute", description = "期待する回答への異議")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Dispute(
        @Schema(description = "番号") UUID id,
        @Schema(description = "点数表の版") String edition,
        @Schema(description = "申し立てたときの試験キットの版") String kitVersion,
        @Schema(description = "ケースの番号") String number,
        @Schema(description = "根拠の条") String clause,
        @Schema(description = "正しいと考える回答") String claimed,
        @Schema(description = "理由") String words,

        @Schema(
                description = "open 審査中、accepted 認めた、rejected 認めない",
                allowableValues = {"open", "accepted", "rejected"})
        String state,

        @Schema(description = "申し立てた時刻") Instant createdAt,
        @Schema(description = "決めた時刻。決めた後だけ") @Nullable Instant decidedAt,

        @Schema(
                description = "ケースをどう変えたか。interpreted 解釈による（適合に数えない）、undecided 決められない（問いが正解）、withdrawn 除いた",
                allowableValues = {"interpreted", "undecided", "withdrawn"})
        @Nullable
        String outcome,

        @Schema(description = "決められないときの問い") @Nullable String question,
        @Schema(description = "決定の理由。決めた後だけ") @Nullable String reason) {

    /** Whether nobody has decided it yet. */
    public boolean open() {
        return state.equals("open");
    }

    /** Some of them. */
    @Schema(name = "ConformanceDisputes", description = "異議の一覧。新しい順")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(
            @Schema(description = "異議") List<Dispute> disputes,

            @Schema(description = "続きの場所。これで終わりなら省かれます。") @Nullable
            String next) {}
}
