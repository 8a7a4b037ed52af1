package org.santei.service.feetable;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an item came to be what it is.
 *
 * @param code nine digits
 * @param name its newest name; {@code null} when the code is in no table
 * @param item the master
 * @param versions what holds when, by what is known now, oldest first
 * @param publications what each publication changed, in the order in which they became known
 */
@Schema(name = "ItemHistory", description = "項目の履歴")
record ItemHistory(
        @Schema(example = "112007410") String code,

        @Schema(example = "再診料") @Nullable String name,

        @Schema(allowableValues = {"procedure", "drug", "material"}) @Nullable
        String item,

        @Schema(description = "今わかっている内容（古い順）") List<Span> versions,

        @Schema(description = "公表ごとに変わったこと（わかった順）") List<Publication> publications) {

    /**
     * A span of days with one row.
     *
     * @param from the first day
     * @param until the day after the last one; {@code null} when there is no end
     * @param status in-force, ended, undecided, or unknown when the row is lost
     * @param knownSince the publication since which this was known
     */
    @Schema(name = "ItemVersion", description = "ある期間の内容")
    record Span(
            @Schema(example = "2024-06-01") @Nullable String from,

            @Schema(description = "終わりの翌日", example = "2026-06-01") @Nullable
            String until,

            @Schema(allowableValues = {"in-force", "ended", "undecided", "unknown"})
            String status,

            @Schema(example = "points") @Nullable String kind,

            @Schema(example = "75") @Nullable String value,

            @Schema(example = "再診料") @Nullable String name,

            @Schema(description = "区分番号", example = "A001") @Nullable
            String reference,

            @Schema(allowableValues = {"official", "derived"})
            String source,

            @Schema(allowableValues = {"high", "medium", "low"})
            String confidence,

            @Schema(description = "根拠") String evidence,

            @Schema(description = "ファイル") String file,

            @Schema(description = "ファイルの公表日") String publishedOn,

            @Schema(description = "この内容がわかった日") String knownSince) {

        /** Its value with what it counts. */
        public String worth() {
            return Words.value(kind, value);
        }

        /** The span, with its last day. */
        public String days() {
            return Words.span(from, until);
        }

        /** How it stands, in Japanese. */
        public String standing() {
            return status.equals("unknown") ? "不明（その間の行は残っていない）" : Words.status(status);
        }

        /** Where it is from, in Japanese. */
        public String grounds() {
            return Words.evidence(source, confidence);
        }
    }

    /**
     * What became known on a day.
     *
     * @param knownOn the day
     * @param files the files that brought it
     * @param changes what is other than it was known before
     */
    @Schema(name = "Publication", description = "ある日の公表でわかったこと")
    record Publication(String knownOn, List<String> files, List<Change> changes) {}

    /**
     * A span of days that is other than it was known before.
     *
     * @param from the first day
     * @param until the day after the last one
     * @param what new, changed, same (now known for further days), ended, undecided, unknown, or span
     * @param columns what changed, against the same day as known before, else against the row before it
     */
    @Schema(name = "PublishedChange", description = "ある期間の変更")
    record Change(
            @Nullable String from,
            @Nullable String until,

            @Schema(allowableValues = {"new", "changed", "same", "span", "ended", "undecided", "unknown"})
            String what,

            List<RowDifference.ColumnChange> columns) {

        /** The span, with its last day. */
        public String days() {
            return Words.span(from, until);
        }

        /** The kind of change, in Japanese. */
        public String kind() {
            return switch (what) {
                case "new" -> "新設";
                case "changed" -> "変更";
                case "same" -> "内容は同じ";
                case "span" -> "期間の変更";
                case "ended" -> "終了";
                case "undecided" -> "未確定";
                default -> "不明（行が残っていない）";
            };
        }
    }
}
