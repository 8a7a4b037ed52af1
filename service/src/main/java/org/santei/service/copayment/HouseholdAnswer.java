package org.santei.service.copayment;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the API answers of a household's month.
 *
 * @param month the calendar month
 * @param complete whether the benefit is decided
 * @param steps the limits that hold, in the order in which they do
 * @param paidYen what all members were left to pay
 * @param benefitYen what is given back; {@code null} while it is undecided
 * @param leftYen what they have to pay in the end; {@code null} while it is undecided
 * @param unverified figures that were used and are not verified in the text of the law, in Japanese
 * @param missing what must be known to decide, in Japanese
 * @param proof what the answer rests on
 */
@Schema(name = "Household", description = "世帯の1か月の高額療養費。支払った額 = 高額療養費 + 残る額")
record HouseholdAnswer(
        @Schema(type = "string", description = "診療年月", example = "2026-07")
        YearMonth month,

        @Schema(description = "高額療養費が決まったか") boolean complete,

        @Schema(description = "働いた限度額。当てはめた順。決まらないときは空") List<StepAnswer> steps,

        @Schema(description = "患者が負担した額の合計（合算しないものを含む）", example = "213000")
        long paidYen,

        @Schema(
                types = {"integer", "null"},
                description = "支給される高額療養費",
                example = "125570")
        @Nullable
        Long benefitYen,

        @Schema(
                types = {"integer", "null"},
                description = "支給の後に残る額",
                example = "87430")
        @Nullable
        Long leftYen,

        @Schema(description = "使った金額のうち、法令の条文で確認していないもの") List<String> unverified,

        @Schema(description = "決めるために必要なもの。なければ空") List<String> missing,

        BenefitProof proof) {

    /**
     * A limit, and what is given above it.
     *
     * @param member whom it is for, from 0; {@code null} for several
     */
    @Schema(name = "HouseholdStep", description = "限度額の当てはめ（円）。支給額 = 合算額 − 限度額（負なら0）")
    record StepAnswer(
            @Schema(description = "根拠の条項（健康保険法施行令）と、だれの限度額か", example = "第41条第1項 世帯全体")
            String text,

            @Schema(
                    types = {"integer", "null"},
                    description = "世帯員の番号（members の0からの番号）。世帯員を合算するときは null")
            @Nullable
            Integer member,

            @Schema(description = "合算した療養の総額", example = "700000")
            long costYen,

            @Schema(description = "合算した額（前の段の支給を除いた）", example = "210000")
            long summedYen,

            @Schema(description = "限度額（高額療養費算定基準額）", example = "84430")
            long limitYen,

            @Schema(description = "支給額", example = "125570") long benefitYen,

            @Schema(description = "限度額の根拠", example = "健康保険法施行令 第42条第1項")
            String source) {}
}
