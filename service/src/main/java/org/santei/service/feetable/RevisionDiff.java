package org.santei.service.feetable;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is other on one day than on another.
 *
 * @param before the name of the revision before
 * @param after the name of the revision after
 * @param table s acts, y drugs, t materials
 * @param beforeOn the day whose rows are compared
 * @param afterOn the day that they are compared with
 * @param valuesOnly whether only values are known of the revision after, so that no condition can differ
 * @param counts how many items there are of each kind of change, whatever is shown; an item may have two
 * @param rows the items that are shown, by code
 */
@Schema(name = "RevisionDiff", description = "二つの改定の違い")
record RevisionDiff(
        @Schema(example = "2024-06") String before,

        @Schema(example = "2026-06") String after,

        @Schema(
                allowableValues = {"s", "y", "t"},
                description = "s 診療行為、y 医薬品、t 特定器材")
        String table,

        @Schema(example = "2026-05-31") String beforeOn,

        @Schema(example = "2026-06-01") String afterOn,

        @Schema(description = "後の改定は点数・金額だけがわかり、条件の列は前の改定の行のまま")
        boolean valuesOnly,

        Counts counts,
        List<Row> rows) {

    /** The kinds of change, in the order in which they are listed. */
    static final List<String> KINDS = List.of("new", "ended", "points", "conditions", "undecided");

    /**
     * How many items there are of each kind.
     *
     * @param fresh new
     */
    @Schema(name = "RevisionDiffCounts", description = "種類ごとの件数")
    record Counts(
            @com.fasterxml.jackson.annotation.JsonProperty("new")
            int fresh,

            int ended,
            int points,
            int conditions,
            int undecided,

            @Schema(description = "変わらない項目") int unchanged) {

        /** The number of a kind. */
        int of(String kind) {
            return switch (kind) {
                case "new" -> fresh;
                case "ended" -> ended;
                case "points" -> points;
                case "conditions" -> conditions;
                case "undecided" -> undecided;
                default -> unchanged;
            };
        }
    }

    /** A value and what it counts. */
    @Schema(name = "ItemValue", description = "点数または金額")
    record Value(
            @Schema(example = "points") String kind,

            @Schema(example = "76") String value) {

        @Override
        public String toString() {
            return Words.value(kind, value);
        }
    }

    /**
     * An item that is other than it was.
     *
     * @param changes the kinds of change
     * @param before its value before; {@code null} when it did not stand
     * @param after its value after; {@code null} when it does not stand or is undecided
     * @param columns the columns that changed beside the value
     * @param source official, or derived from the notice: what is said of the day after
     */
    @Schema(name = "RevisionDiffRow", description = "変わった項目")
    record Row(
            @Schema(example = "112007410") String code,

            @Nullable String name,

            @Schema(description = "区分番号", example = "A001") @Nullable
            String reference,

            @Schema(example = "[\"points\"]") List<String> changes,

            @Nullable Value before,

            @Nullable Value after,

            List<RowDifference.ColumnChange> columns,

            @Schema(allowableValues = {"official", "derived"}) @Nullable
            String source,

            @Schema(allowableValues = {"high", "medium", "low"}) @Nullable
            String confidence,

            @Schema(description = "根拠") @Nullable String evidence) {

        /** The kinds of change, in Japanese. */
        public String kinds() {
            return changes.stream()
                    .map(change -> RevisionPages.name(change).replace("の変更", ""))
                    .collect(Collectors.joining("、"));
        }

        /** Where it is from, in Japanese. */
        public String grounds() {
            return Words.evidence(source, confidence);
        }
    }
}
