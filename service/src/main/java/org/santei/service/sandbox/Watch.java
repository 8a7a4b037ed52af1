package org.santei.service.sandbox;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Looks at a process while it works at an answer, and ends it when it has taken too long or too much. */
final class Watch implements AutoCloseable {

    private static final long PAUSE_MILLIS = 50;

    private static final ScheduledExecutorService WATCHES = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "sandbox-watch");
        thread.setDaemon(true);
        return thread;
    });

    private final Process process;
    private final long until;
    private final Duration cpuUntil;
    private final ScheduledFuture<?> looking;
    private volatile boolean ended;

    Watch(Process process, Limits limits) {
        this.process = process;
        this.until = System.nanoTime() + limits.time().toNanos();
        this.cpuUntil = cpu().plus(limits.cpu());
        this.looking = WATCHES.scheduleWithFixedDelay(this::look, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        if (System.nanoTime() - until > 0 || cpu().compareTo(cpuUntil) > 0) {
            ended = true;
            process.destroyForcibly();
        }
    }

    /** Processor time of all its threads until now; zero where the machine does not tell. */
    private Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Whether it had to end the process. */
    boolean hasEndedIt() {
        return ended;
    }

    @Override
    public void close() {
        looking.cancel(false);
    }
}
