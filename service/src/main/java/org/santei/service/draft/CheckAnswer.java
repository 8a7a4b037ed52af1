package org.santei.service.draft;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import org.santei.engine.draft.CaseOutcome;
import org.santei.engine.draft.DraftProblem;
import org.santei.engine.draft.DraftReport;

/** What a check of a draft found, as the API shows it. */
@Schema(name = "DraftReport", description = "案を確かめた結果")
record CheckAnswer(
        @Schema(description = "誤りがなく、ケースがすべて通ったか") boolean sound,
        @Schema(description = "誤りと注意。パスと場所の順") List<Problem> problems,
        @Schema(description = "動かしたケース") List<Case> cases,
        @Schema(description = "案が変える、または新しくする点数表の版") List<String> editions) {

    /** A problem at a place. */
    @Schema(name = "DraftProblem", description = "案の誤りまたは注意")
    record Problem(
            @Schema(description = "ファイルのパス") String path,
            @Schema(description = "行（1から。0 はファイル全体）") int line,
            @Schema(description = "列（1から。0 は行全体）") int column,

            @Schema(
                    description = "重さ。error 公開できない、warning 人が確かめる",
                    allowableValues = {"error", "warning"})
            String severity,

            @Schema(description = "種類") String kind,
            @Schema(description = "何が誤りで、どう直すか") String message) {

        static Problem of(DraftProblem problem) {
            return new Problem(
                    problem.path(),
                    problem.line(),
                    problem.column(),
                    problem.severity().name().toLowerCase(Locale.ROOT),
                    problem.kind(),
                    problem.message());
        }
    }

    /** A case that was run. */
    @Schema(name = "DraftCase", description = "動かしたケース")
    record Case(
            @Schema(description = "ケースのファイル") String path,
            @Schema(description = "規則の番号") String rule,
            @Schema(description = "ケースの名前") String name,
            @Schema(description = "通ったか") boolean passed,
            @Schema(description = "期待したこと。通ったときは空") String expected,
            @Schema(description = "実際。通ったときは空") String actual) {

        static Case of(CaseOutcome outcome) {
            return new Case(
                    outcome.path(),
                    outcome.rule(),
                    outcome.name(),
                    outcome.passed(),
                    outcome.expected(),
                    outcome.actual());
        }
    }

    static CheckAnswer of(DraftReport report) {
        return new CheckAnswer(
                report.sound(),
                report.problems().stream().map(Problem::of).toList(),
                report.cases().stream().map(Case::of).toList(),
                report.editions());
    }
}
