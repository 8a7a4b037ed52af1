package org.santei.service.conformance.run;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What a run came to, in numbers. */
@Schema(name = "ConformanceSummary", description = "結果の件数")
public record RunSummary(
        @Schema(description = "確かなケース。適合証明にはこれだけを数える") Counts certain,
        @Schema(description = "解釈によるケース") Counts interpreted,
        @Schema(description = "決められないケース（問いが正解）") Counts undecided,
        @Schema(description = "章ごと") List<Part> chapters,
        @Schema(description = "条ごと") List<Part> clauses,
        @Schema(description = "不合格の考えられる原因ごと。多い順") List<Cause> causes,
        @Schema(description = "前の実行から引き継いだケースの数") int carried,
        @Schema(description = "回答がなかった理由ごとの件数。呼び出したときだけ") List<Silence> silences,
        @Schema(description = "試験キットにない番号の回答の数。比べていない") int unknown,
        @Schema(description = "その番号（20件まで）") List<String> unknownNumbers) {

    /** How many cases. */
    @Schema(name = "ConformanceCounts", description = "件数")
    public record Counts(
            @Schema(description = "合格") int passed,
            @Schema(description = "不合格") int failed,
            @Schema(description = "未回答") int notAttempted) {

        /** All of them. */
        @Schema(description = "合計")
        public int total() {
            return passed + failed + notAttempted;
        }

        Counts plus(Counts other) {
            return new Counts(passed + other.passed, failed + other.failed, notAttempted + other.notAttempted);
        }
    }

    /** The cases of a chapter or a clause. */
    @Schema(name = "ConformancePart", description = "章または条の件数")
    public record Part(
            @Schema(description = "章（A～O、share、common）") String chapter,
            @Schema(description = "条。章の件数では空") String clause,
            @Schema(description = "件数") Counts counts) {}

    /** Failures of a cause. */
    @Schema(name = "ConformanceCause", description = "原因ごとの件数")
    public record Cause(
            @Schema(description = "原因", example = "missed_exclusion")
            String cause,

            @Schema(description = "その言葉") String words,
            @Schema(description = "件数") int count) {}

    /** Calls without an answer. */
    @Schema(name = "ConformanceSilence", description = "回答がなかった理由")
    public record Silence(
            @Schema(description = "理由", example = "HTTP 500")
            String why,

            @Schema(description = "件数") int count) {}

    /** All cases. */
    public Counts all() {
        return certain.plus(interpreted).plus(undecided);
    }

    /** Whether every certain case has passed. */
    public boolean conformant() {
        return certain.total() > 0 && certain.passed() == certain.total();
    }
}
