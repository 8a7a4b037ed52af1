package org.santei.service.impact;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.santei.engine.rulebase.ReleaseName;
import org.santei.engine.rulebase.RuleRelease;
import org.santei.service.impact.ImpactMessages.Kind;
import org.santei.service.impact.ImpactMessages.Message;
import org.santei.service.sandbox.Limits;
import org.santei.service.sandbox.SandboxProcess;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** Has an impact calculated in a process of its own, with limits on memory and time. */
@Component
final class ImpactProcess {

    private static final int THREADS = 2;

    /** It tells its progress every second; that of loading, and of explaining the claims that move most, is silent. */
    private static final Limits LIMITS = new Limits(1024, 320, Duration.ofMinutes(5), Duration.ofMinutes(5), 128 << 20);

    private final ImpactLaws laws;
    private final StoredClaimsStore stored;

    ImpactProcess(ImpactLaws laws, StoredClaimsStore stored) {
        this.laws = laws;
        this.stored = stored;
    }

    /**
     * Has an order carried out, for the caller of this thread.
     *
     * @param progress is told how many claims are done; false to give up
     * @return what came of it; {@code null} when it was given up
     * @throws RefusedOrder when it cannot be carried out
     * @throws org.santei.service.sandbox.SandboxException when the process takes more than it may, or dies
     */
    @Nullable
    ImpactOutcome run(ImpactOrder order, LongPredicate progress) throws RefusedOrder {
        List<ReleaseName> inForce = laws.inForce();
        List<RuleRelease> drafted = laws.drafted(order.draft());
        boolean sends = order.corpus() == ImpactOrder.CorpusKind.STORED;
        ImpactTask task = new ImpactTask(
                order,
                Math.min(THREADS, Runtime.getRuntime().availableProcessors()),
                laws.tables(),
                inForce.stream()
                        .map(name -> new ImpactTask.InForce(name.edition(), laws.isForeign(name)))
                        .toList(),
                drafted.size(),
                sends ? stored.count(order) : 0);
        try (SandboxProcess process = SandboxProcess.start(ImpactWorker.class, LIMITS, List.of())) {
            process.send(ImpactMessages.of(Kind.TASK, task));
            releases(inForce, drafted).forEach(archive -> process.send(ImpactMessages.of(Kind.RELEASE, archive)));
            return conversation(process, stored.pages(order), progress);
        } catch (IOException | JacksonException e) {
            throw new IllegalStateException("The process that calculates an impact says what it should not.", e);
        }
    }

    private List<byte[]> releases(List<ReleaseName> inForce, List<RuleRelease> drafted) {
        List<byte[]> archives = new ArrayList<>();
        inForce.stream().filter(laws::isForeign).map(laws::archive).forEach(archives::add);
        drafted.stream().map(RuleRelease::archive).forEach(archives::add);
        return archives;
    }

    private @Nullable ImpactOutcome conversation(
            SandboxProcess process, StoredClaimsStore.PagesStore pages, LongPredicate progress)
            throws IOException, RefusedOrder {
        while (true) {
            Message message = ImpactMessages.read(process.receive());
            switch (message.kind()) {
                case WANTS_TABLES -> process.send(ImpactMessages.of(Kind.TABLES, laws.snapshot()));
                case WANTS_CLAIMS ->
                    process.send(ImpactMessages.of(Kind.CLAIMS, new ImpactTask.SentClaims(pages.next())));
                case PROGRESS -> {
                    if (!progress.test(message.read(ImpactTask.Progress.class).done())) {
                        return null;
                    }
                }
                case REFUSED ->
                    throw new RefusedOrder(
                            "", message.read(ImpactTask.Refusal.class).reason());
                case DONE -> {
                    return message.read(ImpactOutcome.class);
                }
                default -> throw new IOException("The process sends " + message.kind());
            }
        }
    }
}
