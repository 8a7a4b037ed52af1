package org.santei.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Two threads that do the same work beside one that does it alone. By the clock the figure needs two idle cores. By the CPU time of the
 * threads it is what two idle cores would do, whatever else runs; waiting for each other would not show there, so that it is counted.
 */
final class TwoThreads {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long ROUND_NANOS = 300_000_000L;
    private static final int ROUNDS = 15;

    /**
     * What two threads do in units of one.
     *
     * @param byCpu claims for the CPU time of the threads
     * @param byClock claims for the time of the clock
     * @param blocked how often a thread had to wait for a lock
     */
    record Measured(double byCpu, double byClock, long blocked) {}

    /** What one thread did: claims for a nanosecond. */
    private record Rate(double byCpu, double byClock, long blocked) {

        Rate plus(Rate other) {
            return new Rate(byCpu + other.byCpu, byClock + other.byClock, blocked + other.blocked);
        }
    }

    private TwoThreads() {}

    /** Measures; takes some seconds. */
    static Measured measure(int claims, Runnable work) {
        double[] byCpu = new double[ROUNDS];
        double[] byClock = new double[ROUNDS];
        long blocked = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Rate one = run(1, claims, work);
            Rate two = run(2, claims, work);
            byCpu[round] = two.byCpu() / one.byCpu();
            byClock[round] = two.byClock() / one.byClock();
            blocked += two.blocked();
        }
        Arrays.sort(byCpu);
        Arrays.sort(byClock);
        return new Measured(byCpu[ROUNDS / 2], byClock[ROUNDS / 2], blocked);
    }

    private static Rate run(int number, int claims, Runnable work) {
        ExecutorService threads = Executors.newFixedThreadPool(number);
        try {
            List<Callable<Rate>> runs = new ArrayList<>();
            for (int i = 0; i < number; i++) {
                runs.add(() -> rate(claims, work));
            }
            Rate rate = new Rate(0, 0, 0);
            for (Future<Rate> run : threads.invokeAll(runs)) {
                rate = rate.plus(run.get());
            }
            return rate;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            threads.shutdown();
        }
    }

    private static Rate rate(int claims, Runnable work) {
        long cpu = THREADS.getCurrentThreadCpuTime();
        long clock = System.nanoTime();
        long judged = 0;
        while (System.nanoTime() - clock < ROUND_NANOS) {
            work.run();
            judged += claims;
        }
        return new Rate(
                (double) judged / (THREADS.getCurrentThreadCpuTime() - cpu),
                (double) judged / (System.nanoTime() - clock),
                THREADS.getThreadInfo(Thread.currentThread().getId()).getBlockedCount());
    }
}
