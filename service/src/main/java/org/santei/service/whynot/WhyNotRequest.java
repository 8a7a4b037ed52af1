package org.santei.service.whynot;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.santei.service.claim.ClaimRequest;

/**
 * What the API is asked: a claim, and a code that it does not have.
 *
 * @param claim the claim as it is calculated
 * @param code nine digits
 * @param family whether to answer for the codes of its family, too
 */
@Schema(name = "WhyNotRequest", description = "レセプト1件と、算定されていないコード")
record WhyNotRequest(
        @Schema(requiredMode = REQUIRED, description = "レセプト。計算（/api/v1/calculations）に送るものと同じ") @Nullable
        ClaimRequest claim,

        @Schema(
                requiredMode = REQUIRED,
                description = "算定できない理由を知りたいコード。数字9桁",
                pattern = WhyNotReader.CODE_FORM,
                example = "112011010")
        @Nullable
        String code,

        @Schema(description = "同じ区分のほかのコード（加算、判断料、注、選べる項目）についても答えるか", defaultValue = "true") @Nullable
        Boolean family) {}
