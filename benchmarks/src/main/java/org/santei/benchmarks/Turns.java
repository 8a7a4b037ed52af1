package org.santei.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Several ways to do the same, in turns of some milliseconds in one JVM, timed by the CPU time of their thread: other load on the machine
 * falls on all of them. In each round every way is set against the first; the median of the rounds is told.
 */
final class Turns {

    private static final ThreadMXBean THREAD = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = 31;
    private static final int ROUNDS_OF_LONG_WORK = 11;
    /** CPU time, not that of the clock: on a busy machine Java would else not be done with compiling. */
    private static final long WARM_UP_NANOS = 3_000_000_000L;

    private static final long TURN_NANOS = 15_000_000L;
    private static final double NANOS_PER_MICRO = 1_000.0;
    private static final double QUARTER = 0.25;

    /**
     * One way.
     *
     * @param name what it is called in tables
     * @param work does everything once
     */
    record Way(String name, Runnable work) {}

    /**
     * What was measured of a way.
     *
     * @param name its name
     * @param ratio its CPU time in units of the first way's, the median of the rounds
     * @param low the ratio that a quarter of the rounds does not exceed
     * @param high the ratio that a quarter of the rounds exceeds
     * @param micros microseconds of CPU for a claim, the median of the rounds
     * @param bytes bytes allocated for a claim
     */
    record Measured(String name, double ratio, double low, double high, double micros, double bytes) {}

    private Turns() {}

    /**
     * Measures ways; takes some seconds for each.
     *
     * @param claims how many claims the work of each way is about
     */
    static List<Measured> measure(int claims, List<Way> ways) {
        int[] repeats = new int[ways.size()];
        for (int way = 0; way < ways.size(); way++) {
            repeats[way] = warmUp(ways.get(way));
        }
        int rounds = Arrays.stream(repeats).allMatch(times -> times == 1) ? ROUNDS_OF_LONG_WORK : ROUNDS;
        double[][] nanos = new double[ways.size()][rounds];
        for (int round = 0; round < rounds; round++) {
            for (int turn = 0; turn < ways.size(); turn++) {
                // Who comes first changes, so that nothing is gained by coming after somebody.
                int way = (turn + round) % ways.size();
                nanos[way][round] = (double) cpuNanos(ways.get(way), repeats[way]) / repeats[way];
            }
        }
        List<Measured> measured = new ArrayList<>();
        for (int way = 0; way < ways.size(); way++) {
            double[] ratios = new double[rounds];
            for (int round = 0; round < rounds; round++) {
                ratios[round] = nanos[way][round] / nanos[0][round];
            }
            measured.add(new Measured(
                    ways.get(way).name(),
                    quantile(ratios, 2 * QUARTER),
                    quantile(ratios, QUARTER),
                    quantile(ratios, 1 - QUARTER),
                    quantile(nanos[way], 2 * QUARTER) / claims / NANOS_PER_MICRO,
                    (double) bytes(ways.get(way)) / claims));
        }
        return measured;
    }

    /** Runs a way until it is compiled; returns how often it is done in one turn. */
    private static int warmUp(Way way) {
        long end = THREAD.getCurrentThreadCpuTime() + WARM_UP_NANOS;
        int repeats = 1;
        while (THREAD.getCurrentThreadCpuTime() < end) {
            long nanos = Math.max(1, cpuNanos(way, repeats));
            repeats = (int) Math.max(1, Math.min(2L * repeats, repeats * TURN_NANOS / nanos));
        }
        return repeats;
    }

    private static long cpuNanos(Way way, int repeats) {
        long before = THREAD.getCurrentThreadCpuTime();
        for (int i = 0; i < repeats; i++) {
            way.work().run();
        }
        return THREAD.getCurrentThreadCpuTime() - before;
    }

    private static long bytes(Way way) {
        long before = THREAD.getCurrentThreadAllocatedBytes();
        way.work().run();
        return THREAD.getCurrentThreadAllocatedBytes() - before;
    }

    private static double quantile(double[] values, double part) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.round(part * (sorted.length - 1))];
    }
}
