package org.santei.service.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.santei.engine.calculation.Traces;
import org.santei.service.problem.ProblemException;
import org.santei.service.security.Caller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Calculates jobs in threads of their own. A part is taken, calculated and kept in one transaction: whatever dies in between, the
 * part is free again and no claim has a result twice. When the database is away, they try again until it is back.
 */
@Component
@ConditionalOnWebApplication
final class JobWorkers implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(JobWorkers.class);

    private static final long IDLE_MILLIS = 1000;
    private static final long TAKEN_MILLIS = 50;
    private static final long FIRST_PAUSE_MILLIS = 250;
    private static final long LONGEST_PAUSE_MILLIS = 5000;
    private static final long PATIENCE_MILLIS = 20_000;

    private static final String UNREADABLE = "預かったファイルを読めません。もう一度ファイルを送ってください。";
    private static final String FAILURE = "計算の途中で問題が起きたため、ジョブを続けられません。記録とともに開発元へ知らせてください。";

    private final PartStore parts;
    private final JobStore jobs;
    private final JobFiles files;
    private final PartCalculator calculator;
    private final int count;
    private final List<Thread> threads = new ArrayList<>();
    private final Semaphore bell = new Semaphore(0);
    private volatile boolean stopping;

    JobWorkers(PartStore parts, JobStore jobs, JobFiles files, PartCalculator calculator, JobLimits limits) {
        this.parts = parts;
        this.jobs = jobs;
        this.files = files;
        this.calculator = calculator;
        this.count = limits.workers();
    }

    /** Begins when the service is ready: what was left by the one before goes on. */
    @EventListener(ApplicationReadyEvent.class)
    void start() {
        sweep();
        for (int i = 1; i <= count; i++) {
            Thread thread = new Thread(this::run, "job-" + i);
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        }
    }

    private void sweep() {
        try {
            files.sweep(jobs.here());
        } catch (IOException | ProblemException e) {
            LOG.warn("Files that belong to no job could not be removed: {}", Traces.of(e));
        }
    }

    /** Says that there is something to do. */
    void ring() {
        bell.drainPermits();
        bell.release(count);
    }

    /** The parts that are being calculated are finished first. */
    @Override
    public void destroy() throws InterruptedException {
        stopping = true;
        ring();
        for (Thread thread : threads) {
            thread.join(PATIENCE_MILLIS);
        }
    }

    private void run() {
        long pause = FIRST_PAUSE_MILLIS;
        while (!stopping) {
            try {
                Optional<PartStore.Turn> turn = parts.next(Caller.LOCAL);
                if (turn.isEmpty()) {
                    sleep(IDLE_MILLIS);
                } else if (!calculate(turn.get())) {
                    sleep(TAKEN_MILLIS);
                }
                pause = FIRST_PAUSE_MILLIS;
            } catch (ProblemException e) {
                // The database is away; it says so itself.
                sleep(pause);
                pause = Math.min(LONGEST_PAUSE_MILLIS, pause * 2);
            }
        }
    }

    /** Whether there was a part to calculate. */
    private boolean calculate(PartStore.Turn turn) {
        try {
            return parts.calculate(turn, task -> result(turn.job(), task));
        } catch (ProblemException e) {
            throw e;
        } catch (UncheckedIOException e) {
            LOG.error("The file of job {} cannot be read: {}", turn.job(), Traces.of(e));
            parts.fail(turn, UNREADABLE);
        } catch (RuntimeException | Error e) {
            LOG.error("Job {} cannot go on: {}", turn.job(), Traces.of(e));
            parts.fail(turn, FAILURE);
        }
        return true;
    }

    private PartResult result(UUID job, PartStore.Task task) {
        PartStore.Source source = task.source();
        try (InputStream in =
                files.read(job, source.key(), source.bytes(), task.part().offset())) {
            return calculator.calculate(task.order(), task.part(), in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the bell rings, not longer. */
    private void sleep(long millis) {
        try {
            boolean rung = bell.tryAcquire(millis, TimeUnit.MILLISECONDS);
            LOG.trace("A worker goes on; the bell has rung: {}", rung);
        } catch (InterruptedException e) {
            stopping = true;
            Thread.currentThread().interrupt();
        }
    }
}
