package org.santei.rules.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.santei.engine.draft.CaseOutcome;
import org.santei.engine.draft.DraftProblem;
import org.santei.engine.draft.DraftReport;
import org.santei.engine.draft.DraftText;
import org.santei.engine.draft.Severity;

/** A draft that means harm is refused for what it tries, before anything of it is compiled. */
class HostileDraftsTest {

    @Test
    void thereAreMoreThanAThousand() {
        assertThat(drafts()).hasSizeGreaterThan(1000);
        assertThat(drafts()).extracting(HostileDraft::name).doesNotHaveDuplicates();
    }

    @Test
    void theDraftThatTheyChangeIsSound() {
        DraftReport report = Drafts.CHECK.check(Drafts.BASE, HostileDraft.sound());

        assertThat(report.problems()).isEmpty();
        assertThat(report.cases()).hasSize(2).allMatch(CaseOutcome::passed);
        assertThat(report.sound()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void isRefusedForWhatItTries(HostileDraft draft) {
        DraftReport report = Drafts.CHECK.check(Drafts.BASE, draft.changes());

        assertThat(report.sound()).isFalse();
        assertThat(report.cases()).isEmpty();
        assertThat(report.problems())
                .as(draft.name())
                .filteredOn(problem -> problem.severity() == Severity.ERROR)
                .extracting(DraftProblem::kind)
                .contains(draft.kind());
        assertThat(report.problems())
                .allSatisfy(problem ->
                        assertThat(problem.message()).containsPattern("[ぁ-ん]").endsWith("。"));
    }

    @Test
    void whatIsWrongHasItsPlace() {
        List<DraftProblem> problems = Drafts.CHECK
                .check(
                        Drafts.BASE,
                        List.of(new DraftText(
                                HostileDraft.sound().get(0).path(),
                                String.valueOf(HostileDraft.sound().get(0).text())
                                        .replace("診療所\n", "診寮所\n"))))
                .problems();

        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.line()).isEqualTo(10);
            assertThat(problem.column()).isEqualTo(9);
            assertThat(problem.kind()).isEqualTo("unknown-question");
            assertThat(problem.message()).contains("「診療所」のことですか");
        });
    }

    @Test
    void aTextThatIsTakenAwayTwiceOrNeverWasThereIsAProblemAndNoFailure() {
        assertThatCode(() -> Drafts.CHECK.check(
                        Drafts.BASE,
                        List.of(
                                new DraftText("rules/A-basic/A001-none.2026-06.drl", null),
                                new DraftText("rules/A-basic/A001-none.2026-06.drl", null))))
                .doesNotThrowAnyException();
    }

    @Test
    void tenThousandFilesAreNotEvenLookedAt() {
        List<DraftText> files = IntStream.range(0, 10_000)
                .mapToObj(i -> new DraftText(
                        "rules/A-basic/A001-" + Integer.toString(i, 36).replaceAll("[0-9]", "x") + ".2026-06.drl", "x"))
                .toList();

        DraftReport report = Drafts.CHECK.check(Drafts.BASE, files);

        assertThat(report.problems()).extracting(DraftProblem::kind).containsExactly("too-many-files");
    }

    static List<HostileDraft> drafts() {
        return HostileDraft.all();
    }
}
