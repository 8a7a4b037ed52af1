package org.santei.service.copayment;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the API answers of a year of payments.
 *
 * @param firstMonth the August with which the year begins
 * @param lastMonth the July with which it ends
 * @param complete whether the benefit is decided
 * @param paidYen what was paid in the year
 * @param limitYen the limit of the year; {@code null} when there is none, or while it is undecided
 * @param benefitYen what is given back; {@code null} while it is undecided
 * @param leftYen what is left in the end; {@code null} while it is undecided
 * @param steps how it was reckoned
 * @param unverified figures that were used and are not verified in the text of the law, in Japanese
 * @param missing what must be known to decide, in Japanese
 * @param proof what the answer rests on
 */
@Schema(name = "AnnualBenefit", description = "1年の支払いに対する高額療養費。支払った額 = 支給額 + 残る額")
record YearAnswer(
        @Schema(type = "string", description = "計算期間のはじめの月", example = "2025-08")
        YearMonth firstMonth,

        @Schema(type = "string", description = "計算期間の終わりの月", example = "2026-07")
        YearMonth lastMonth,

        @Schema(description = "支給額が決まったか") boolean complete,

        @Schema(description = "支払った額の合計", example = "216000")
        long paidYen,

        @Schema(
                types = {"integer", "null"},
                description = "年間の限度額。限度額がないとき、決まらないときは null",
                example = "144000")
        @Nullable
        Integer limitYen,

        @Schema(
                types = {"integer", "null"},
                description = "支給される額",
                example = "72000")
        @Nullable
        Long benefitYen,

        @Schema(
                types = {"integer", "null"},
                description = "支給の後に残る額",
                example = "144000")
        @Nullable
        Long leftYen,

        @Schema(description = "計算の順。決まらないときは空") List<StepAnswer> steps,

        @Schema(description = "使った金額のうち、法令の条文で確認していないもの") List<String> unverified,

        @Schema(description = "決めるために必要なもの。なければ空") List<String> missing,

        BenefitProof proof) {

    /** One step. */
    @Schema(name = "AnnualBenefitStep", description = "計算の1段")
    record StepAnswer(
            @Schema(description = "計算したこと", example = "年間の限度額（健康保険法施行令 第42条第5項）")
            String text,

            @Schema(description = "結果の額（円）", example = "144000")
            long yen) {}
}
