package org.santei.service.whatif;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an answer has beside itself when something was supposed; it stands in the same object of JSON.
 *
 * @param whatIf always {@code true}: the answer is to a question of what if, and is not kept
 * @param claimMonth the month of the claim as it was sent, {@code YYYY-MM}; the answer tells the month that was supposed
 * @param asOf the last day whose publications count
 * @param rulesPublishedOn the day on which the rules that answered were published here; it is after {@code asOf} when nothing
 *     older is held
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "WhatIfAnswer", description = "asOf または edition を指定した答えに添えるもの")
public record WhatIfAnswer(
        @Schema(description = "仮の計算であること。保存しない", requiredMode = Schema.RequiredMode.REQUIRED)
        boolean whatIf,

        @Schema(
                description = "送られた診療年月。month は計算に使った月",
                requiredMode = Schema.RequiredMode.REQUIRED,
                example = "2025-10")
        String claimMonth,

        @Schema(description = "この日までに公表されたものだけを使った") @Nullable
        LocalDate asOf,

        @Schema(description = "使った規則がここで公表された日。asOf より後なら、それより前の規則をここに持っていない") @Nullable
        LocalDate rulesPublishedOn) {}
