package org.santei.service.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.santei.engine.draft.DraftBase;
import org.santei.engine.draft.DraftProblem;
import org.santei.engine.draft.DraftReport;
import org.santei.engine.draft.DraftText;
import org.santei.feetables.FeeTableReader;
import org.santei.rules.drafts.HostileDraft;
import org.santei.service.release.Releases;
import org.santei.service.sandbox.SandboxQuestion.Kind;

/** What Java loads in the process that looks at drafts, while it is shown every draft that means harm. */
final class SandboxClassesTest {

    private static final Limits LIMITS = new Limits(768, 256, Duration.ofMinutes(4), Duration.ofMinutes(4), 64 << 20);

    /** A line of {@code -Xlog:class+load}: the class and where it comes from. */
    private static final Pattern LOADED = Pattern.compile("\\] (\\S+) source: (\\S+)");

    /** What reads drafts, and the plain values that it needs: nothing that starts, opens, connects, reflects or evaluates. */
    private static final List<String> LISTED = List.of(
            "org.santei.engine.",
            "org.santei.service.sandbox.",
            "org.drools.drl.",
            "org.antlr.runtime.",
            "com.github.javaparser.",
            "org.yaml.snakeyaml.",
            "tools.jackson.",
            "java.lang.invoke.",
            "java.lang.Character",
            "java.lang.String",
            "java.text.",
            "java.time.",
            "java.util.",
            "java.math.",
            "jdk.internal.icu.",
            "jdk.internal.math.",
            "sun.util.locale.",
            "sun.text.");

    /** Of these packages what runs, loads or evaluates something. */
    private static final List<String> NEVER = List.of("java.util.ServiceLoader", "java.util.Timer", "java.util.jar.", "java.util.prefs.");

    @Test
    void noClassOutsideTheListIsLoaded(@TempDir Path folder) throws IOException {
        Path log = folder.resolve("classes.log");
        List<String> command = new ArrayList<>(ChildCommand.of(SandboxMain.class, LIMITS, folder, List.of()));
        command.add(1, "-Xlog:class+load=info:file=" + log + "::filecount=0");
        Process process = ChildProcesses.start(command, folder);
        try {
            Frames frames = new Frames(process.getInputStream(), process.getOutputStream(), LIMITS.answerBytes());
            ask(frames, base(folder));
            // What an honest draft needs: its rules are compiled and run.
            assertThat(check(frames, HostileDraft.sound()).sound()).isTrue();
            int honest = loaded(log).size();
            List<HostileDraft> drafts = HostileDraft.all();

            for (HostileDraft draft : drafts) {
                assertThat(check(frames, draft.changes()).problems())
                        .as(draft.name())
                        .extracting(DraftProblem::kind)
                        .contains(draft.kind());
            }

            List<String> loaded = loaded(log);
            assertThat(honest).isGreaterThan(1000);
            assertThat(loaded).anyMatch(name -> name.startsWith("org.santei.rules."));
            assertThat(loaded.subList(honest, loaded.size()))
                    .as("classes that only hostile drafts had loaded")
                    .allMatch(SandboxClassesTest::isListed);
            assertThat(check(frames, HostileDraft.sound()).sound()).isTrue();
            try (var files = Files.list(folder)) {
                assertThat(files).containsExactly(log);
            }
        } finally {
            process.destroyForcibly();
        }
    }

    private static boolean isListed(String name) {
        return LISTED.stream().anyMatch(name::startsWith) && NEVER.stream().noneMatch(name::startsWith);
    }

    private static SandboxQuestion base(Path folder) {
        return new SandboxQuestion(
                Kind.BASE,
                Releases.in(folder.resolveSibling(folder.getFileName() + "-data")).inForce().stream()
                        .map(name -> new SandboxQuestion.Release(name.edition(), null))
                        .toList(),
                DraftBase.packagedCases(),
                new FeeTableReader().readPackaged().tables().hash(),
                List.of());
    }

    private static DraftReport check(Frames frames, List<DraftText> changes) throws IOException {
        DraftReport report = ask(frames, SandboxQuestion.of(Kind.CHECK, changes)).report();
        assertThat(report).isNotNull();
        return report;
    }

    private static SandboxAnswer ask(Frames frames, SandboxQuestion question) throws IOException {
        frames.send(SandboxJson.write(question));
        return SandboxJson.read(frames.receive(), SandboxAnswer.class);
    }

    private static List<String> loaded(Path log) throws IOException {
        return Files.readAllLines(log).stream()
                .map(LOADED::matcher)
                .filter(Matcher::find)
                .map(line -> line.group(1))
                .toList();
    }
}
