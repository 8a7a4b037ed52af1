package org.santei.service.impact;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.Traces;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;
import org.santei.service.sandbox.SandboxException;
import org.santei.service.security.Caller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Calculates impacts one after the other, in a thread of its own. What a service left that was killed is begun again from the
 * first claim, by this service or another; the sums are the same.
 */
@Component
@ConditionalOnWebApplication
final class ImpactTurns implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ImpactTurns.class);

    private static final long IDLE_MILLIS = 1000;
    private static final long PATIENCE_MILLIS = 20_000;
    private static final String FAILURE = "計算の途中で問題が起きたため、続けられません。記録とともに開発元へ知らせてください。";

    private final ImpactQueueStore queue;
    private final ImpactStore store;
    private final ImpactProcess process;
    private final Semaphore bell = new Semaphore(0);
    private volatile @Nullable Thread thread;
    private volatile boolean stopping;

    ImpactTurns(ImpactQueueStore queue, ImpactStore store, ImpactProcess process) {
        this.queue = queue;
        this.store = store;
        this.process = process;
    }

    /** Begins when the service is ready. */
    @EventListener(ApplicationReadyEvent.class)
    void start() {
        Thread started = new Thread(this::run, "impact");
        started.setDaemon(true);
        thread = started;
        started.start();
    }

    /** Says that there is something to do. */
    void ring() {
        bell.release();
    }

    @Override
    public void destroy() throws InterruptedException {
        stopping = true;
        ring();
        Thread started = thread;
        if (started != null) {
            started.join(PATIENCE_MILLIS);
        }
    }

    private void run() {
        while (!stopping) {
            try {
                Optional<ImpactQueueStore.Turn> turn = queue.next(Caller.LOCAL);
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

    private void take(ImpactQueueStore.Turn turn) {
        new Caller(turn.tenant(), "service:impact", Set.of()).run(() -> calculate(turn));
    }

    private void calculate(ImpactQueueStore.Turn turn) {
        try {
            ImpactOutcome outcome =
                    process.run(store.order(turn.impact()), done -> !stopping && queue.beat(turn, done));
            if (outcome != null) {
                queue.done(turn, outcome);
            } else if (stopping) {
                queue.back(turn);
            }
        } catch (RefusedOrder e) {
            queue.failed(turn, String.valueOf(e.getMessage()));
        } catch (SandboxException e) {
            LOG.warn("Impact {} was ended: {}", turn.impact(), Traces.of(e));
            queue.failed(turn, reason(e.kind()));
        } catch (ProblemException e) {
            if (e.problem().status() == ProblemType.STORE_UNAVAILABLE.status()) {
                throw e;
            }
            queue.failed(turn, String.valueOf(e.problem().detail()));
        } catch (RuntimeException | Error e) {
            LOG.error("Impact {} cannot go on: {}", turn.impact(), Traces.of(e));
            queue.failed(turn, FAILURE);
        }
    }

    private static String reason(SandboxException.Kind kind) {
        return switch (kind) {
            case TIMED_OUT -> "計算が時間の限度を超えたため、途中で止めました。規則が終わらないか、機械が混んでいます。案を確かめて、もう一度始めてください。";
            case OUT_OF_MEMORY -> "計算がメモリの限度を超えたため、途中で止めました。案の規則を減らして、もう一度始めてください。";
            case DIED -> "計算する過程が答えずに終わりました。もう一度始めてください。";
            case BUSY -> "ほかの案を検査していて、案を組み立てられませんでした。少し待って、もう一度始めてください。";
        };
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
