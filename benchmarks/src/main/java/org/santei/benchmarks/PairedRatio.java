package org.santei.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.santei.engine.calculation.Answer;
import org.santei.engine.calculation.Calculator;
import org.santei.engine.calculation.Question;
import org.santei.engine.claim.Claim;
import org.santei.engine.rulebase.RuleBases;
import org.santei.feetables.FeeTable;
import org.santei.feetables.FeeTableReader;

/**
 * How many times as long as plain Java the rules take, and how much more they allocate, on the claims of {@link Claims}.
 * Both sides run in one JVM in turns of some milliseconds and are timed by the CPU time of their thread, so that other
 * load on the machine falls on both; the ratio of each pair of turns is taken, and the median of the ratios is told.
 *
 * <pre>java -cp benchmarks/target/benchmarks.jar org.santei.benchmarks.PairedRatio</pre>
 */
public final class PairedRatio {

    private static final int PAIRS = 41;
    private static final long WARM_UP_NANOS = 3_000_000_000L;
    private static final long TURN_NANOS = 30_000_000L;

    private final ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final Calculator byRules;
    private final Calculator byPlainJava;
    private final Claims claims = Claims.read();
    private int sink;

    /**
     * What was measured for one size of claims.
     *
     * @param ratios CPU time of the rules in units of plain Java's, one of each pair of turns, ascending
     * @param plainBytes bytes that plain Java allocates for a claim
     * @param rulesBytes bytes that the rules allocate for a claim
     */
    record Result(List<Double> ratios, double plainBytes, double rulesBytes) {

        /** The ratio that a part (0 to 1) of the pairs does not exceed. */
        double quantile(double part) {
            return ratios.get((int) Math.round(part * (ratios.size() - 1)));
        }

        double bytesRatio() {
            return rulesBytes / plainBytes;
        }
    }

    public PairedRatio() {
        FeeTable table = new FeeTableReader().readPackaged();
        RuleBases bases = RuleBases.readPackaged();
        byRules = new Calculator(table, bases);
        byPlainJava = new Calculator(table, bases, new PlainJavaRules());
    }

    /** Prints the ratios of every size. */
    public static void main(String... arguments) {
        PairedRatio paired = new PairedRatio();
        SideBySide table = new SideBySide();
        for (String size : Claims.SIZES) {
            table.paired(size, paired.measure(size));
        }
        System.out.println(table.text());
    }

    /** Measures one size of claims; takes some seconds. */
    Result measure(String size) {
        List<Claim> ofSize = claims.ofSize(size);
        int rounds = warmUp(ofSize);
        List<Double> ratios = new ArrayList<>(PAIRS);
        for (int i = 0; i < PAIRS; i++) {
            // Who comes first changes, so that nothing is gained by coming second.
            boolean rulesFirst = i % 2 == 0;
            long first = cpuNanos(rulesFirst ? byRules : byPlainJava, ofSize, rounds);
            long second = cpuNanos(rulesFirst ? byPlainJava : byRules, ofSize, rounds);
            ratios.add(rulesFirst ? (double) first / second : (double) second / first);
        }
        Collections.sort(ratios);
        return new Result(ratios, bytes(byPlainJava, ofSize), bytes(byRules, ofSize));
    }

    /** Bytes that plain Java and the rules allocate for a claim; needs no long warm-up. */
    Result allocation(String size) {
        List<Claim> ofSize = claims.ofSize(size);
        bytes(byPlainJava, ofSize);
        bytes(byRules, ofSize);
        return new Result(List.of(), bytes(byPlainJava, ofSize), bytes(byRules, ofSize));
    }

    /** Runs both sides in turns until they are compiled; returns how many rounds make one turn. */
    private int warmUp(List<Claim> ofSize) {
        long end = System.nanoTime() + WARM_UP_NANOS;
        long last = 1;
        while (System.nanoTime() < end) {
            last = cpuNanos(byPlainJava, ofSize, 5);
            cpuNanos(byRules, ofSize, 5);
        }
        return (int) Math.max(1, 5 * TURN_NANOS / Math.max(1, last));
    }

    private long cpuNanos(Calculator calculator, List<Claim> ofSize, int rounds) {
        long before = thread.getCurrentThreadCpuTime();
        for (int round = 0; round < rounds; round++) {
            calculate(calculator, ofSize);
        }
        return thread.getCurrentThreadCpuTime() - before;
    }

    private double bytes(Calculator calculator, List<Claim> ofSize) {
        long before = thread.getCurrentThreadAllocatedBytes();
        calculate(calculator, ofSize);
        return (double) (thread.getCurrentThreadAllocatedBytes() - before) / ofSize.size();
    }

    private void calculate(Calculator calculator, List<Claim> ofSize) {
        for (int i = 0; i < ofSize.size(); i++) {
            Answer answer = calculator.calculate(ofSize.get(i), Question.VERIFY);
            sink += answer.receipt().length();
        }
    }

    /** Something that every answer went into, so that none can be optimised away. */
    int sink() {
        return sink;
    }
}
