package org.santei.service.sandbox;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.santei.engine.draft.DraftBase;
import org.santei.engine.draft.DraftReport;
import org.santei.engine.draft.DraftText;
import org.santei.engine.rulebase.ReleaseName;
import org.santei.engine.rulebase.RuleRelease;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;
import org.santei.service.release.Releases;
import org.santei.service.release.RulesInForce;
import org.santei.service.sandbox.SandboxQuestion.Kind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/**
 * Checks and compiles drafts in a process of its own, which stays warm for the next one. A process that dies, takes too long or
 * has answered many times is replaced. One draft at a time; few wait. Safe for use by many threads.
 */
@Component
public final class Sandbox {

    /** Memory for the tables, the rules in force and the compiler. */
    private static final Limits LIMITS = new Limits(768, 256, Duration.ofSeconds(20), Duration.ofSeconds(30), 64 << 20);

    private static final Duration COMPILING = Duration.ofMinutes(4);

    private static final int MOST_WAITING = 8;
    private static final int MOST_ANSWERS = 500;

    private final Releases releases;
    private final Supplier<? extends Map<String, String>> cases;
    private final Semaphore turn = new Semaphore(1, true);
    private final AtomicInteger waiting = new AtomicInteger();
    private @Nullable Warm warm;

    /** A process that knows what drafts change. */
    private static final class Warm {
        final SandboxProcess process;
        final List<ReleaseName> base;
        int answers;

        Warm(SandboxProcess process, List<ReleaseName> base) {
            this.process = process;
            this.base = base;
        }
    }

    @Autowired
    Sandbox(Releases releases, RulesInForce rules) {
        this(releases, rules::cases);
    }

    /** With the cases that came with this build. */
    public Sandbox(Releases releases) {
        this(releases, DraftBase::packagedCases);
    }

    private Sandbox(Releases releases, Supplier<? extends Map<String, String>> cases) {
        this.releases = releases;
        this.cases = cases;
    }

    /**
     * What is wrong with a draft, and how its cases come out.
     *
     * @throws SandboxException when it takes more than a draft may take, or too many drafts wait
     */
    public DraftReport check(List<DraftText> changes) {
        DraftReport report =
                ask(SandboxQuestion.of(Kind.CHECK, changes), LIMITS).report();
        if (report == null) {
            throw new SandboxException(SandboxException.Kind.DIED);
        }
        return report;
    }

    /**
     * The releases of a draft that differ from those in force, oldest edition first, those about who pays last.
     *
     * @throws SandboxException when it takes more than a draft may take, or too many drafts wait
     * @throws ProblemException when the draft says something that it may not say
     */
    public List<RuleRelease> compile(List<DraftText> changes) {
        SandboxAnswer answer = ask(SandboxQuestion.of(Kind.COMPILE, changes), LIMITS.within(COMPILING, COMPILING));
        if (answer.refused() != null) {
            throw new ProblemException(ProblemType.INVALID_DRAFT, answer.refused());
        }
        return answer.releases().stream().map(Sandbox::release).toList();
    }

    private static RuleRelease release(byte[] archive) {
        try {
            return RuleRelease.ofArchive(archive);
        } catch (IOException | RuntimeException e) {
            throw new SandboxException(SandboxException.Kind.DIED);
        }
    }

    private SandboxAnswer ask(SandboxQuestion question, Limits limits) {
        if (waiting.incrementAndGet() > MOST_WAITING) {
            waiting.decrementAndGet();
            throw new SandboxException(SandboxException.Kind.BUSY);
        }
        try {
            turn.acquireUninterruptibly();
            try {
                return answer(question, limits);
            } finally {
                turn.release();
            }
        } finally {
            waiting.decrementAndGet();
        }
    }

    private SandboxAnswer answer(SandboxQuestion question, Limits limits) {
        Warm ready = ready();
        boolean sound = false;
        try {
            SandboxAnswer answer = ask(ready.process, question, limits);
            ready.answers++;
            sound = ready.answers < MOST_ANSWERS;
            return answer;
        } finally {
            if (!sound) {
                close();
            }
        }
    }

    private static SandboxAnswer ask(SandboxProcess process, SandboxQuestion question, Limits limits) {
        byte[] answer = process.ask(SandboxJson.write(question), limits);
        try {
            return SandboxJson.read(answer, SandboxAnswer.class);
        } catch (JacksonException e) {
            throw new SandboxException(SandboxException.Kind.DIED);
        }
    }

    private synchronized Warm ready() {
        List<ReleaseName> names = releases.inForce();
        Warm ready = warm;
        if (ready != null && ready.process.isAlive() && ready.base.equals(names)) {
            return ready;
        }
        close();
        Warm begun = new Warm(SandboxProcess.start(SandboxMain.class, LIMITS, List.of()), names);
        warm = begun;
        try {
            ask(begun.process, base(names), LIMITS.within(COMPILING, COMPILING));
        } catch (SandboxException e) {
            close();
            throw e;
        }
        return begun;
    }

    private SandboxQuestion base(List<ReleaseName> inForce) {
        return new SandboxQuestion(
                Kind.BASE,
                inForce.stream()
                        .map(name -> new SandboxQuestion.Release(
                                name.edition(),
                                releases.isPackaged(name)
                                        ? null
                                        : releases.release(name).archive()))
                        .toList(),
                cases.get(),
                List.of());
    }

    /** Ends the process, if there is one; the next draft starts another. */
    @PreDestroy
    synchronized void close() {
        if (warm != null) {
            warm.process.close();
            warm = null;
        }
    }
}
