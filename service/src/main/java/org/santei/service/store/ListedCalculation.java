package org.santei.service.store;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A calculation that was kept, in a list.
 *
 * @param id its name
 * @param createdAt when it was kept
 * @param receipt number of the claim; {@code null} when it had none
 * @param month month of treatment, {@code YYYY-MM}
 * @param revision revision of the fee schedule
 * @param edition name of the edition
 * @param question what was asked
 * @param complete whether the total is decided
 * @param totalPoints points; {@code null} when they are not decided
 */
@Schema(name = "ListedCalculation", description = "保存した計算結果の見出し")
public record ListedCalculation(
        @Schema(description = "番号。GET /api/v1/calculations/{id} で取り出せる")
        UUID id,

        @Schema(description = "保存した時刻") Instant createdAt,

        @Schema(description = "レセプトの番号。なければ null") @Nullable String receipt,

        @Schema(description = "診療年月", example = "2025-10") String month,

        @Schema(description = "改定", example = "2024-06") String revision,

        @Schema(description = "点数表の版", example = "2024-06") String edition,

        @Schema(
                description = "何を問うたか",
                allowableValues = {"verify", "calculate"})
        String question,

        @Schema(description = "合計点数が決まったか") boolean complete,

        @Schema(description = "合計点数（点）。決まらないときは null") @Nullable
        Integer totalPoints) {}
