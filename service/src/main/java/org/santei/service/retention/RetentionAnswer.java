package org.santei.service.retention;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of dropping what has expired.
 *
 * @param period how long rows are kept, as PostgreSQL writes an interval; {@code null} for ever
 * @param dropped the parts of tables that were dropped, each a month
 */
@Schema(name = "Retention", description = "保存期間が過ぎた月を消した結果")
record RetentionAnswer(
        @Schema(description = "保存期間（santei.retention）。期限がなければ null", example = "5 years") @Nullable
        String period,

        @Schema(description = "消した月。テーブル名と年月", example = "[\"calculation_2021_11\"]")
        List<String> dropped) {}
