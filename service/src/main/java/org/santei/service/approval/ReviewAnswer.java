package org.santei.service.approval;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.santei.engine.draft.CaseOutcome;
import org.santei.engine.draft.DraftProblem;
import org.santei.engine.draft.DraftReport;

/** What a reviewer of a draft is told. */
@Schema(name = "DraftReview", description = "案の審査")
record ReviewAnswer(
        @Schema(description = "案の状態", example = "submitted") String state,
        @Schema(description = "案のすべての文の SHA-256。承認するときに送る") String hash,
        @Schema(description = "起草した人と、版を保存した人。この人たちは承認できない") List<String> authors,
        @Schema(description = "誤りがなく、ケースがすべて通るか") boolean sound,
        @Schema(description = "いまの案と土台についての承認があるか") boolean approved,

        @Schema(description = "変わる版", example = "[\"2026-06\"]")
        List<String> editions,

        @Schema(description = "誤りと注意") List<Problem> problems,
        @Schema(description = "動かしたケースの数") int cases,
        @Schema(description = "通らなかったケース") List<FailedCase> failedCases,
        @Schema(description = "案が変え始めた後に、別の公表が変えたファイル") List<String> stale,
        @Schema(description = "審査の記録。古いものから") List<Said> notes) {

    /** A problem. */
    @Schema(name = "ReviewProblem", description = "誤りまたは注意")
    record Problem(
            @Schema(description = "ファイルのパス") String path,
            @Schema(description = "行。0 はファイル全体") int line,
            @Schema(description = "桁。0 は行全体") int column,

            @Schema(
                    description = "error 誤り、warning 注意",
                    allowableValues = {"error", "warning"})
            String severity,

            @Schema(description = "種類") String kind,
            @Schema(description = "何が誤りで、どう直すか") String message) {

        static Problem of(DraftProblem problem) {
            return new Problem(
                    problem.path(),
                    problem.line(),
                    problem.column(),
                    problem.severity().name().toLowerCase(java.util.Locale.ROOT),
                    problem.kind(),
                    problem.message());
        }
    }

    /** A case that did not pass. */
    @Schema(name = "ReviewFailedCase", description = "通らなかったケース")
    record FailedCase(
            @Schema(description = "ケースのファイル") String path,
            @Schema(description = "規則の番号") String rule,
            @Schema(description = "ケースの名前") String name,
            @Schema(description = "期待") String expected,
            @Schema(description = "実際") String actual) {

        static FailedCase of(CaseOutcome outcome) {
            return new FailedCase(outcome.path(), outcome.rule(), outcome.name(), outcome.expected(), outcome.actual());
        }
    }

    /** What was said. */
    @Schema(name = "ReviewNote", description = "審査の記録")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Said(
            @Schema(description = "時刻", format = "date-time")
            String at,

            @Schema(description = "誰が") String actor,

            @Schema(
                    description = "comment 意見、sent_back 差し戻し、approved 承認、published 公表",
                    allowableValues = {"comment", "sent_back", "approved", "published"})
            String kind,

            @Schema(description = "言葉。なければ省かれます。") @Nullable String comment,
            @Schema(description = "そのときの案の hash") String hash) {

        static Said of(Note note) {
            return new Said(
                    note.at().toString(),
                    note.actor(),
                    note.kind().word(),
                    note.comment().isEmpty() ? null : note.comment(),
                    note.draftHash());
        }
    }

    static List<Problem> problems(DraftReport report) {
        return report.problems().stream().map(Problem::of).toList();
    }

    static List<FailedCase> failed(DraftReport report) {
        return report.cases().stream()
                .filter(outcome -> !outcome.passed())
                .map(FailedCase::of)
                .toList();
    }
}
