package org.santei.service.impact;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is asked for when an impact is to be calculated. */
@Schema(
        name = "ImpactRequest",
        description = "影響を見る条件。案（draft）か、2つの版（before と after）のどちらかを書く",
        example = """
                {"corpus": "synthetic", "claims": 20, "seed": 1, "before": "2024-06", "after": "2026-06"}""")
record ImpactRequest(
        @Schema(
                description = "レセプトの集まり。synthetic 合成した全国の構成、stored この組織の保存されたレセプト",
                requiredMode = Schema.RequiredMode.REQUIRED,
                allowableValues = {"synthetic", "stored"})
        String corpus,

        @Schema(
                description = "件数。synthetic ではこの件数を作り、stored ではこの件数まで使う",
                minimum = "1",
                maximum = "1000000",
                defaultValue = "100000")
        @Nullable
        Integer claims,

        @Schema(
                description = "synthetic の種。同じ種と件数なら、どの機械でも同じレセプトになる",
                minimum = "0",
                maximum = "1000000",
                defaultValue = "1")
        @Nullable
        Integer seed,

        @Schema(description = "stored のはじめの診療年月", example = "2025-04") @Nullable
        String from,

        @Schema(description = "stored の終わりの診療年月", example = "2025-09") @Nullable
        String until,

        @Schema(description = "変更前の版", example = "2024-06") @Nullable
        String before,

        @Schema(description = "変更後の版", example = "2026-06") @Nullable
        String after,

        @Schema(description = "案の番号", format = "uuid") @Nullable
        String draft,

        @Schema(description = "案を比べる診療年月。なければ、案の変更がすべて始まっている最初の月", example = "2026-10") @Nullable
        String month,

        @Schema(
                description = "レセプトの受け取り方。calculated 行った診療から計算し、加算と判断料を導く。acts 基本の行為だけから計算する。"
                        + "stripped 請求された行を点検する。なければ、synthetic は calculated、stored は保存したときのまま",
                allowableValues = {"calculated", "acts", "stripped"})
        @Nullable
        String input) {}
