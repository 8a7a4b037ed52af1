package org.santei.service.feetable;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the official tables tie to an act on a day.
 *
 * @param code nine digits
 * @param on the service date
 * @param exclusions what may not be claimed together with it (電子点数表 03)
 * @param bundles what it includes (電子点数表 01 and 02)
 * @param includedIn the groups in which others include it (電子点数表 02)
 * @param countLimits how often it may be claimed (電子点数表 05)
 * @param additions of a base item its additions; of an addition the base items and the other additions (注加算コード)
 * @param facilityStandards the facility standards that its row names (項番 72 to 81)
 * @param comments the comments that it wants (コメント関連テーブル)
 * @param notAtHand the tables that do not answer for this day
 */
@Schema(name = "ItemRelations", description = "項目に関わる公式の表")
record ItemRelations(
        @Schema(example = "112007410") String code,

        @Schema(example = "2024-06-01") String on,

        @Schema(description = "背反（電子点数表03）") List<Exclusion> exclusions,

        @Schema(description = "包括（電子点数表01・02）") List<Bundled> bundles,

        @Schema(description = "この項目を包括するグループ（電子点数表02）") List<String> includedIn,

        @Schema(description = "算定回数（電子点数表05）") List<CountLimit> countLimits,

        @Schema(description = "注加算") List<Addition> additions,

        @Schema(description = "施設基準（項番72～81）") List<Standard> facilityStandards,

        @Schema(description = "必要なコメント") List<Comment> comments,

        @Schema(description = "この日の内容を持っていない表") List<MissingTable> notAtHand) {

    /**
     * An act that may not be claimed together with it.
     *
     * @param span day, month, same-time or week
     * @param keep which of the two is claimed: this, other or either (背反区分)
     * @param conditional whether the notice has a condition that the table does not tell (特例条件)
     */
    @Schema(name = "Exclusion", description = "背反")
    record Exclusion(
            String code,
            String name,

            @Schema(allowableValues = {"day", "month", "same-time", "week"})
            String span,

            @Schema(
                    allowableValues = {"this", "other", "either"},
                    description = "算定するほう（背反区分）")
            String keep,

            @Schema(description = "背反区分の意味") String meaning,

            @Schema(description = "特例条件があるか") boolean conditional) {

        /** The span in Japanese. */
        public String spanName() {
            return switch (span) {
                case "day" -> "1日につき";
                case "month" -> "同一月内";
                case "week" -> "1週間につき";
                default -> "同時";
            };
        }
    }

    /**
     * Acts that it includes.
     *
     * @param unit the span in which they are included, in Japanese
     * @param group the number of the group
     * @param acts the acts; {@code null} when the table of groups is not at hand
     */
    @Schema(name = "BundledGroup", description = "包括するグループ")
    record Bundled(
            @Schema(description = "包括単位", example = "同一月内") String unit,

            @Schema(example = "A000001") String group,

            @Nullable List<Named> acts) {}

    /** An act. */
    @Schema(name = "NamedItem", description = "項目")
    record Named(String code, String name) {}

    /**
     * How often it may be claimed.
     *
     * @param unit the code of the unit
     * @param unitName the unit in Japanese
     * @param conditional whether the notice has a condition that the table does not tell
     */
    @Schema(name = "CountLimit", description = "算定回数")
    record CountLimit(
            @Schema(example = "131") String unit,

            @Schema(example = "月") String unitName,

            @Schema(example = "1") int count,

            @Schema(description = "特例条件があるか") boolean conditional) {}

    /**
     * An act of the same 注加算コード.
     *
     * @param role base, or addition
     * @param group 注加算コード
     * @param sequence 注加算通番: additions with the same one exclude each other
     * @param value points or percent
     */
    @Schema(name = "Addition", description = "同じ注加算コードの項目")
    record Addition(
            String code,
            String name,

            @Schema(allowableValues = {"base", "addition"}) String role,

            @Schema(description = "注加算コード") String group,

            @Schema(description = "注加算通番") String sequence,

            @Schema(example = "points") String kind,

            @Schema(example = "52") String value) {

        /** Its value with what it counts. */
        public String worth() {
            return Words.value(kind, value);
        }
    }

    /** A facility standard; its name is {@code null} when the list of the day does not have it. */
    @Schema(name = "FacilityStandard", description = "施設基準")
    record Standard(
            @Schema(example = "3168") String code, @Nullable String name) {}

    /**
     * A comment that it wants.
     *
     * @param code the code of the comment; empty when it is a state of the patient
     * @param place 区分 and 項番 in the notice on comments
     * @param setting 0 both, 1 inpatient, 2 outpatient, as the table writes it
     * @param condition 条件区分, as the table writes it
     */
    @Schema(name = "RequiredComment", description = "記載するコメント")
    record Comment(
            @Schema(example = "820100001") String code,

            String text,

            @Schema(description = "区分", example = "A000") String place,

            @Schema(description = "条件区分") String condition,

            @Schema(description = "入外区分") String setting) {}

    /** A table that does not answer for the day. */
    @Schema(name = "MissingTable", description = "この日の内容を持っていない表")
    record MissingTable(
            @Schema(example = "e02") String table,

            @Schema(example = "包括・被包括テーブル") String title) {}
}
