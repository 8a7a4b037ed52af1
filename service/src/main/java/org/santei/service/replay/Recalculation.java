package org.santei.service.replay;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;

/**
 * What came of calculating a kept claim under what is in force now.
 *
 * @param id the new calculation
 * @param recalculationOf the one whose claim it calculates
 * @param outcome whether it came to the same
 * @param differenceCount in how many places the answers differ; 0 when they are the same
 * @param differences the first {@link Comparison#MOST} of them
 * @param added fields of now that the older answer did not have, as JSON pointers; they are not compared
 */
@Schema(name = "Recalculation", description = "いまの規則と表で再計算した結果")
record Recalculation(
        @Schema(description = "新しい計算結果の番号") UUID id,
        @Schema(description = "再計算の元になった計算結果の番号") UUID recalculationOf,

        @Schema(description = "identical: 同じ結果。different: 異なる結果。規則や表のハッシュ（proof）は比べない。")
        ReplayAnswer.Outcome outcome,

        @Schema(description = "異なる箇所の数") int differenceCount,
        @Schema(description = "異なる箇所（100か所まで）") List<ReplayAnswer.Difference> differences,

        @Schema(description = "元の計算結果になかった項目（JSON Pointer）。比べていない。")
        List<String> added) {}
