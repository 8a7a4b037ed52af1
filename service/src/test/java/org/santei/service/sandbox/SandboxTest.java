package org.santei.service.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.santei.engine.calculation.EngineBuild;
import org.santei.engine.draft.DraftBase;
import org.santei.engine.draft.DraftProblem;
import org.santei.engine.draft.DraftReport;
import org.santei.engine.draft.DraftText;
import org.santei.engine.rulebase.RuleRelease;
import org.santei.rules.drafts.HostileDraft;
import org.santei.service.release.Releases;

/** Drafts over the packaged rules are checked and compiled in another process. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SandboxTest {

    private static final String FILE = "rules/A-basic/A001-after-hours.2026-06.drl";
    private static final String SHARE = "rules/share/preschool.2008-04.drl";

    private DraftBase base;
    private Sandbox sandbox;

    @BeforeAll
    void start(@TempDir Path folder) {
        Releases releases = Releases.in(folder);
        base = DraftBase.packaged(EngineBuild.VERSION, DraftBase.packagedCases());
        sandbox = new Sandbox(releases);
    }

    @AfterAll
    void end() {
        sandbox.close();
    }

    private String text(String path) {
        return Objects.requireNonNull(base.texts().get(path), path);
    }

    @Test
    void aDraftIsCheckedInTheOtherProcess() {
        DraftReport report =
                sandbox.check(List.of(new DraftText(FILE, text(FILE).replace("\"3001\"", "\"3002\""))));

        assertThat(report.editions()).containsExactly("2026-06");
        assertThat(report.problems()).isEmpty();
        assertThat(report.cases()).isNotEmpty();
    }

    @Test
    void aRuleThatSaysMoreThanARuleMayIsAProblem() {
        DraftReport report = sandbox.check(
                List.of(new DraftText(FILE, text(FILE).replaceFirst("then", "then\n    System.exit( 1 );"))));

        assertThat(report.problems()).extracting(DraftProblem::path).contains(FILE);
        assertThat(report.sound()).isFalse();
    }

    /** Nothing that a draft says ends the process, or leaves it in another state for the next draft. */
    @Test
    void hostileDraftsAreRefusedAndTheServiceStaysUp(@TempDir Path canaries) throws IOException {
        Path canary = Files.writeString(canaries.resolve("canary"), "unharmed");
        List<HostileDraft> drafts = HostileDraft.all();
        assertThat(drafts).hasSizeGreaterThanOrEqualTo(300);

        for (HostileDraft draft : drafts) {
            DraftReport report = sandbox.check(draft.changes());
            assertThat(report.problems())
                    .as(draft.name())
                    .extracting(DraftProblem::kind)
                    .contains(draft.kind());
            assertThat(report.sound()).as(draft.name()).isFalse();
        }

        assertThat(sandbox.check(HostileDraft.sound()).sound()).isTrue();
        assertThat(canary).hasContent("unharmed");
        assertThat(canaries).isDirectoryNotContaining(file -> !file.equals(canary));
    }

    @Test
    void aDraftIsCompiledInTheOtherProcess() {
        List<DraftText> changes = List.of(new DraftText(
                "rules/share/preschool.2029-04.drl", text(SHARE).replace("@Source(\"", "@Source(\"改正後の")));
        List<RuleRelease> compiled = sandbox.compile(changes);

        assertThat(compiled)
                .extracting(release -> release.edition().name())
                .containsExactly("share-2027-08", "share-2029-04");
        assertThat(compiled.get(1).load(EngineBuild.VERSION).ruleIds()).contains("SHARE-preschool");
    }
}
