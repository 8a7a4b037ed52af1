package org.santei.service.calculation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.santei.service.store.ListedCalculation;

/**
 * A page of what is kept.
 *
 * @param calculations the newest first
 * @param next where the next page is; {@code null} on the last one
 */
@Schema(name = "CalculationList", description = "保存した計算結果の一覧の1ページ")
record CalculationList(
        @Schema(description = "新しい順") List<ListedCalculation> calculations,

        @Schema(description = "次のページのURL。最後のページでは null（Link ヘッダーの rel=\"next\" も同じ）") @Nullable
        String next) {}
