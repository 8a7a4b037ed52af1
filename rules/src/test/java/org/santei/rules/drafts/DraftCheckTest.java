package org.santei.rules.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.santei.engine.draft.DraftProblem;
import org.santei.engine.draft.DraftReport;
import org.santei.engine.draft.DraftText;

/** A draft is checked against everything that is in force. */
class DraftCheckTest {

    private static final String FILE = "rules/A-basic/A001-after-hours.2026-06.drl";

    @Test
    void aDraftThatChangesNothingTouchesNoEdition() {
        DraftReport report = check(new DraftText(FILE, Drafts.text(FILE)));

        assertThat(report.problems()).isEmpty();
        assertThat(report.editions()).isEmpty();
        assertThat(report.sound()).isTrue();
    }

    @Test
    void aChangedRuleTouchesTheEditionsInWhichItIsInForce() {
        DraftReport report =
                check(new DraftText(FILE, Drafts.text(FILE).replace("届出あり( \"3001\" )", "届出あり( \"3002\" )")));

        assertThat(report.editions()).containsExactly("2026-06");
    }

    @Test
    void aFileOfAnotherMonthDividesAnEdition() {
        DraftReport report = check(new DraftText("rules/A-basic/A001-after-hours.2026-10.drl", Drafts.text(FILE)));

        assertThat(report.editions()).containsExactly("2026-06", "2026-10");
    }

    @Test
    void aRuleThatSaysMoreThanARuleMayIsAProblemOfItsFile() {
        DraftReport report =
                check(new DraftText(FILE, Drafts.text(FILE).replaceFirst("then", "then\n    System.exit( 1 );")));

        assertThat(report.problems()).extracting(DraftProblem::path).containsExactly(FILE);
        assertThat(report.sound()).isFalse();
    }

    private static DraftReport check(DraftText... changes) {
        return Drafts.CHECK.check(Drafts.BASE, List.of(changes));
    }
}
