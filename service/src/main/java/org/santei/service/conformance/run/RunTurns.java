package org.santei.service.conformance.run;

import java.io.IOException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.Traces;
import org.santei.service.conformance.Kits;
import org.santei.service.conformance.Kits.MadeKit;
import org.santei.service.conformance.endpoint.AllowedHosts;
import org.santei.service.conformance.endpoint.VendorEndpoint;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;
import org.santei.service.security.Caller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Carries out runs, two at a time, each of another tenant. What a service left that was killed is begun again from the first
 * case, by this service or another; the result is the same.
 */
@Component
@ConditionalOnWebApplication
final class RunTurns implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(RunTurns.class);

    private static final int AT_ONCE = 2;
    private static final long IDLE_MILLIS = 1000;
    private static final long PATIENCE_MILLIS = 20_000;
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final String FAILURE = "途中で問題が起きたため、続けられません。記録とともに開発元へ知らせてください。";

    private final RunQueueStore queue;
    private final RunStore store;
    private final Kits kits;
    private final AllowedHosts hosts;
    private final Semaphore bell = new Semaphore(0);
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopping;

    RunTurns(RunQueueStore queue, RunStore store, Kits kits, AllowedHosts hosts) {
        this.queue = queue;
        this.store = store;
        this.kits = kits;
        this.hosts = hosts;
    }

    /** Begins when the service is ready. */
    @EventListener(ApplicationReadyEvent.class)
    void start() {
        for (int i = 0; i < AT_ONCE; i++) {
            Thread started = new Thread(this::run, "conformance");
            started.setDaemon(true);
            threads.add(started);
            started.start();
        }
    }

    /** Says that there is something to do. */
    void ring() {
        bell.release();
    }

    @Override
    public void destroy() throws InterruptedException {
        stopping = true;
        bell.release(AT_ONCE);
        for (Thread thread : threads) {
            thread.join(PATIENCE_MILLIS);
        }
    }

    private void run() {
        while (!stopping) {
            try {
                Optional<RunQueueStore.Turn> turn = queue.next(Caller.LOCAL);
                if (turn.isPresent()) {
                    take(turn.get());
                } else {
                    sleep();
                }
            } catch (ProblemException e) {
                // The database is away; it says so itself.
                sleep();
            }
        }
    }

    private void take(RunQueueStore.Turn turn) {
        new Caller(turn.tenant(), "service:conformance", Set.of()).run(() -> carryOut(turn));
    }

    private void carryOut(RunQueueStore.Turn turn) {
        try {
            Run run = store.find(turn.run()).orElseThrow(RunIds::notFound);
            MadeKit kit = kits.of(run.edition());
            if (!kit.kit().hash().equals(run.kitHash())) {
                queue.failed(turn, "待っている間に試験キットが変わりました。新しいキット（" + kit.kit().version() + "）で、もう一度始めてください。");
                return;
            }
            RunWork.Outcome outcome = outcome(turn, run, kit);
            if (outcome != null) {
                queue.done(turn, outcome.summary(), outcome.rows());
            } else if (stopping) {
                queue.back(turn);
            }
        } catch (SilentException e) {
            queue.failed(turn, String.valueOf(e.getMessage()));
        } catch (UnknownHostException e) {
            queue.failed(turn, "呼び出す URL のホストに、呼び出せるアドレスがありません。名前と、運用者が許したホストを確かめてください。");
        } catch (ProblemException e) {
            if (e.problem().status() == ProblemType.STORE_UNAVAILABLE.status()) {
                throw e;
            }
            queue.failed(turn, String.valueOf(e.problem().detail()));
        } catch (IOException | RuntimeException | Error e) {
            LOG.error("Run {} cannot go on: {}", turn.run(), Traces.of(e));
            queue.failed(turn, FAILURE);
        }
    }

    private RunWork.@Nullable Outcome outcome(RunQueueStore.Turn turn, Run run, MadeKit kit)
            throws IOException, SilentException {
        List<CaseRow> before = run.rerunOf() == null
                ? List.of()
                : store.results(run.rerunOf(), RunStore.Wanted.ALL, Integer.MAX_VALUE);
        RunWork work = new RunWork(kit, before, done -> !stopping && queue.beat(turn, done));
        String url = run.endpoint();
        if (url == null) {
            return work.compare(PackedAnswers.unpack(store.answers(run.id()).orElseThrow(RunIds::notFound)));
        }
        if (hosts.refusal(url) != null) {
            throw new SilentException(String.valueOf(hosts.refusal(url)));
        }
        try (VendorEndpoint endpoint = VendorEndpoint.open(url, hosts, ANSWER)) {
            return work.ask(endpoint);
        }
    }

    /** Waits until the bell rings, not longer. */
    private void sleep() {
        try {
            boolean rung = bell.tryAcquire(IDLE_MILLIS, TimeUnit.MILLISECONDS);
            LOG.trace("The queue is looked at; the bell has rung: {}", rung);
        } catch (InterruptedException e) {
            stopping = true;
            Thread.currentThread().interrupt();
        }
    }
}
