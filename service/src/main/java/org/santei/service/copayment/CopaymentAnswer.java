package org.santei.service.copayment;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the API answers: who pays what of a patient's month.
 *
 * @param month the calendar month
 * @param complete whether every occasion is decided
 * @param occasions occasion by occasion, in order
 * @param total the month; {@code null} while an occasion is undecided
 * @param schemes the rows of the tables that can stand for the funds whose terms were not told
 * @param unverified figures that were used and are not verified in the text of the law, in Japanese
 * @param missing what must be known to decide the rest, in Japanese
 * @param proof what the answer rests on
 */
@Schema(name = "Copayment", description = "1か月の、支払う者ごとの額。総額 = 保険者の給付 + 高額療養費 + 公費 + 患者の一部負担金")
record CopaymentAnswer(
        @Schema(type = "string", description = "診療年月", example = "2018-10")
        YearMonth month,

        @Schema(description = "すべての会計の額が決まったか") boolean complete,

        @Schema(description = "会計ごとの額。入力の順。決まらない会計とその後の会計は、総額のほかは null か空です。")
        List<OccasionAnswer> occasions,

        @Schema(description = "月の額（合算による増減を含む）。決まらない会計があれば null", nullable = true) @Nullable
        TotalAnswer total,

        @Schema(description = "terms のない公費について、表で当てはまる行。順は funds の順。なければ空")
        List<SchemeAnswer> schemes,

        @Schema(description = "使った金額のうち、法令の条文で確認していないもの") List<String> unverified,

        @Schema(description = "決めるために必要なもの。なければ空") List<String> missing,

        ProofAnswer proof) {

    /**
     * One occasion; of an undecided one only the total is known.
     *
     * @param number number of the occasion, from 1
     * @param correction what changes by the sum of the month; {@code null} for nothing
     */
    @Schema(name = "CopaymentOccasion", description = "会計の額（円）")
    record OccasionAnswer(
            @Schema(description = "会計の番号。1から", example = "1")
            int number,

            @Schema(description = "診療した日", example = "2018-10-01")
            LocalDate date,

            @Schema(description = "総額（点数 × 10円）", example = "48060")
            long totalYen,

            @Schema(
                    types = {"integer", "null"},
                    description = "医療保険の給付（法定の割合）",
                    example = "38448")
            @Nullable
            Long insurerYen,

            @Schema(
                    types = {"integer", "null"},
                    description = "高額療養費の現物給付",
                    example = "0")
            @Nullable
            Long highCostYen,

            @ArraySchema(
                    arraySchema =
                            @Schema(
                                    types = {"array", "null"},
                                    description = "公費の負担。funds の順。負は払戻し",
                                    example = "[4806]"))
            @Nullable
            List<Long> fundYen,

            @Schema(
                    types = {"integer", "null"},
                    description = "患者の一部負担金（1円単位、減免の前）",
                    example = "4806")
            @Nullable
            Long patientYen,

            @Schema(
                    types = {"integer", "null"},
                    description = "減免の額。負は一部負担金とは別に徴収する額",
                    example = "0")
            @Nullable
            Long reductionYen,

            @Schema(
                    types = {"integer", "null"},
                    description = "窓口で徴収する額（減免の後、合算による増減を除く）",
                    example = "4810")
            @Nullable
            Long tillYen,

            @Schema(
                    types = {"integer", "null"},
                    description = "この会計までの月の限度額。限度額がないとき、決まらないときは null",
                    example = "18000")
            @Nullable
            Long limitYen,

            @Schema(description = "月の合算による増減。なければ null", nullable = true) @Nullable
            CorrectionAnswer correction,

            @Schema(description = "自己負担上限額管理票の記入。なければ空") List<LimitListAnswer> limitList,

            @Schema(description = "総額から窓口の額までの計算の順。決まらないときは空")
            List<StepAnswer> steps) {}

    /**
     * What changes at an occasion because treatment with and without a fund is summed up over the month.
     *
     * @param payers the payers of the treatment that is corrected
     */
    @Schema(name = "CopaymentCorrection", description = "月の合算による増減（円）。高額療養費 + 公費 + 患者 = 0")
    record CorrectionAnswer(
            @ArraySchema(
                    arraySchema = @Schema(description = "増減する診療の支払う者", example = "[\"insurance\"]"),
                    schema = @Schema(implementation = String.class))
            List<Payer> payers,

            @Schema(description = "高額療養費の増減") long highCostYen,

            @Schema(description = "公費の増減。funds の順") List<Long> fundYen,

            @Schema(description = "患者の一部負担金の増減") long patientYen,

            @Schema(description = "窓口の額の増減。負は返す額") long tillYen) {}

    /** An entry of a list of limits. */
    @Schema(name = "CopaymentLimitListEntry", description = "自己負担上限額管理票の記入")
    record LimitListAnswer(
            @Schema(implementation = String.class, description = "公費", example = "fund1")
            Payer fund,

            @Schema(description = "自己負担額（円）。患者と後の公費の分") long patientYen,

            @Schema(description = "総額（円）。記入しない管理票では 0") long totalYen) {}

    /** One step from the total to what is collected. */
    @Schema(name = "CopaymentStep", description = "計算の1段")
    record StepAnswer(
            @Schema(description = "計算したこと", example = "一部負担金 20％")
            String text,

            @Schema(description = "結果の額（円）", example = "9612")
            long yen,

            @Schema(description = "決めた規則、または計算（COPAYMENT-…）の名前", example = "COPAYMENT-TOTAL")
            String rule) {}

    /** A row of the tables of public funds. */
    @Schema(name = "CopaymentScheme", description = "公費の表の行")
    record SchemeAnswer(
            @Schema(implementation = String.class, description = "公費", example = "fund1")
            Payer fund,

            @Schema(description = "制度の名前。受給者証に書かれた額だけによるときは「受給者証」", example = "障害者総合支援法 精神通院医療")
            String name,

            @Schema(description = "表のどの行か、何によるか。受給者証によるときは空", example = "国公費マスタ 暫定版（令和6年4月1日版） 公費適用順位10")
            String source,

            @Schema(
                    description = "法令・公式の表と照合した（verified）、公表資料による（published）、未確認（unverified）",
                    allowableValues = {"verified", "published", "unverified"})
            String verification) {}

    /** The month. */
    @Schema(name = "CopaymentTotal", description = "月の額（円）")
    record TotalAnswer(
            @Schema(description = "総額") long totalYen,

            @Schema(description = "医療保険の給付（法定の割合）") long insurerYen,

            @Schema(description = "高額療養費の現物給付") long highCostYen,

            @Schema(description = "公費の負担。funds の順") List<Long> fundYen,

            @Schema(description = "患者の一部負担金（1円単位、減免の前）") long patientYen,

            @Schema(description = "減免の額。負は一部負担金とは別に徴収する額") long reductionYen,

            @Schema(description = "窓口で徴収する額") long tillYen) {}

    /** What an answer rests on. */
    @Schema(name = "CopaymentProof", description = "計算が依拠したもの。すべて同じなら、結果も同じです。")
    record ProofAnswer(
            @Schema(
                    types = {"string", "null"},
                    description = "負担割合と限度額の規則のハッシュ。診療年月の規則がなければ null")
            @Nullable
            String rules,

            @Schema(description = "患者負担の表のハッシュ") String tables,

            @Schema(description = "計算したプログラムの版") String engine,

            @Schema(description = "送られた内容のハッシュ") String input) {}
}
