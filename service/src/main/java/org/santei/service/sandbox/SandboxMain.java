package org.santei.service.sandbox;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.santei.engine.calculation.EngineBuild;
import org.santei.engine.draft.DraftBase;
import org.santei.engine.draft.DraftCheck;
import org.santei.engine.draft.DraftCompiler;
import org.santei.engine.law.Notices;
import org.santei.engine.rulebase.RuleRefused;
import org.santei.engine.rulebase.RuleRelease;
import org.santei.feetables.FeeTable;
import org.santei.feetables.FeeTableReader;

/** The process that looks at drafts: it answers what it is asked until its input ends. */
public final class SandboxMain {

    private static final int LONGEST_QUESTION = 256 << 20;

    private final DraftCompiler compiler;
    private final DraftCheck check;
    private DraftBase base = DraftBase.of(List.of(), Map.of());

    private SandboxMain() {
        FeeTable table = new FeeTableReader().readPackaged();
        this.compiler = new DraftCompiler(table, EngineBuild.VERSION);
        this.check = new DraftCheck(compiler, table, Notices.packaged(), EngineBuild.VERSION);
    }

    /** Answers questions. Nobody else may write to the standard output. */
    public static void main(String... arguments) throws IOException {
        Frames frames = new Frames(System.in, new FileOutputStream(FileDescriptor.out), LONGEST_QUESTION);
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        SandboxMain main = new SandboxMain();
        while (true) {
            SandboxQuestion question = SandboxJson.read(frames.receive(), SandboxQuestion.class);
            frames.send(SandboxJson.write(main.answer(question)));
        }
    }

    private SandboxAnswer answer(SandboxQuestion question) throws IOException {
        return switch (question.kind()) {
            case BASE -> {
                base = base(question);
                yield SandboxAnswer.DONE;
            }
            case CHECK -> new SandboxAnswer(check.check(base, question.changes()), List.of(), null);
            case COMPILE -> compiled(question);
        };
    }

    private static DraftBase base(SandboxQuestion question) throws IOException {
        List<RuleRelease> releases = new ArrayList<>();
        for (SandboxQuestion.Release release : question.releases()) {
            releases.add(
                    release.archive() == null
                            ? RuleRelease.packaged(release.edition(), EngineBuild.VERSION)
                            : RuleRelease.ofArchive(release.archive()));
        }
        return DraftBase.of(releases, question.cases());
    }

    private SandboxAnswer compiled(SandboxQuestion question) {
        try {
            return new SandboxAnswer(
                    null,
                    compiler.releases(base, question.changes()).stream()
                            .map(RuleRelease::archive)
                            .toList(),
                    null);
        } catch (RuleRefused e) {
            return new SandboxAnswer(null, List.of(), e.reason());
        }
    }
}
