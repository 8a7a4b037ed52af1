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
 * How many times as long as plain Java the rules take, and how much more they allocate, on the claims of {@link Claims}:
 * for the whole claim, and for {@link Judging} alone. Both sides run in one JVM in turns of some milliseconds and are
 * timed by the CPU time of their thread, so that other load on the machine falls on both; the ratio of each pair of turns
 * is taken, and the median of the ratios is told.
 *
 * <pre>java -cp benchmarks/target/benchmarks.jar org.santei.benchmarks.PairedRatio</pre>
 */
public final class PairedRatio {

    private static final int PAIRS = 41;
    private static final long WARM_UP_NANOS = 2_500_000_000L;
    private static final long TURN_NANOS = 25_000_000L;
    private static final double NANOS_PER_MICRO = 1_000.0;

    private final ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final FeeTable table = new FeeTableReader().readPackaged();
    private final RuleBases bases = RuleBases.readPackaged();
    private final Claims claims = Claims.read();
    private int sink;

    /**
     * What was measured for one size of claims.
     *
     * @param ratios CPU time of the rules in units of plain Java's, one of each pair of turns, ascending
     * @param plain what plain Java needs for a claim
     * @param rules what the rules need for a claim
     */
    record Result(List<Double> ratios, Need plain, Need rules) {

        /** The ratio that a part (0 to 1) of the pairs does not exceed. */
        double quantile(double part) {
            return ratios.get((int) Math.round(part * (ratios.size() - 1)));
        }

        double bytesRatio() {
            return rules.bytes() / plain.bytes();
        }
    }

    /** Median of microseconds of CPU, and bytes allocated, for a claim. */
    record Need(double micros, double bytes) {}

    /** Prints the ratios of every size. */
    public static void main(String... arguments) {
        PairedRatio paired = new PairedRatio();
        SideBySide table = new SideBySide();
        Claims.SIZES.forEach(size -> table.paired(size, paired.wholeClaims(size), paired.judging(size)));
        System.out.println(table.text());
    }

    /** From the claim in memory to its answer; takes some seconds. */
    Result wholeClaims(String size) {
        List<Claim> ofSize = claims.ofSize(size);
        return measure(wholeClaims(plainJava(), ofSize), wholeClaims(new Calculator(table, bases), ofSize), ofSize);
    }

    /** Only what differs between plain Java and the rules; takes some seconds. */
    Result judging(String size) {
        List<Claim> ofSize = claims.ofSize(size);
        Judging judging = new Judging(table, bases, ofSize);
        PlainJavaRules plain = new PlainJavaRules();
        return measure(
                () -> judging.run(plain), () -> judging.run((stage, rules, facts) -> rules.judge(facts)), ofSize);
    }

    /** How many bytes the rules allocate for a whole claim in units of plain Java's; needs no long warm-up. */
    double bytesRatio(String size) {
        List<Claim> ofSize = claims.ofSize(size);
        Runnable plain = wholeClaims(plainJava(), ofSize);
        Runnable rules = wholeClaims(new Calculator(table, bases), ofSize);
        plain.run();
        rules.run();
        return (double) bytes(rules) / bytes(plain);
    }

    private Calculator plainJava() {
        return new Calculator(table, bases, new PlainJavaRules());
    }

    private Runnable wholeClaims(Calculator calculator, List<Claim> ofSize) {
        return () -> {
            for (int i = 0; i < ofSize.size(); i++) {
                Answer answer = calculator.calculate(ofSize.get(i), Question.VERIFY);
                sink += answer.receipt().length();
            }
        };
    }

    private Result measure(Runnable plain, Runnable rules, List<Claim> ofSize) {
        int rounds = warmUp(plain, rules);
        List<Double> ratios = new ArrayList<>(PAIRS);
        List<Long> plainNanos = new ArrayList<>(PAIRS);
        List<Long> rulesNanos = new ArrayList<>(PAIRS);
        for (int i = 0; i < PAIRS; i++) {
            // Who comes first changes, so that nothing is gained by coming second.
            boolean rulesFirst = i % 2 == 0;
            long first = cpuNanos(rulesFirst ? rules : plain, rounds);
            long second = cpuNanos(rulesFirst ? plain : rules, rounds);
            plainNanos.add(rulesFirst ? second : first);
            rulesNanos.add(rulesFirst ? first : second);
            ratios.add((double) rulesNanos.get(i) / plainNanos.get(i));
        }
        Collections.sort(ratios);
        int calculated = rounds * ofSize.size();
        return new Result(
                ratios,
                new Need(median(plainNanos) / calculated / NANOS_PER_MICRO, (double) bytes(plain) / ofSize.size()),
                new Need(median(rulesNanos) / calculated / NANOS_PER_MICRO, (double) bytes(rules) / ofSize.size()));
    }

    /** Runs both sides in turns until they are compiled; returns how many rounds of plain Java make one turn. */
    private int warmUp(Runnable plain, Runnable rules) {
        long end = System.nanoTime() + WARM_UP_NANOS;
        int rounds = 1;
        while (System.nanoTime() < end) {
            long nanos = Math.max(1, cpuNanos(plain, rounds));
            cpuNanos(rules, rounds);
            rounds = (int) Math.max(1, Math.min(2L * rounds, rounds * TURN_NANOS / nanos));
        }
        return rounds;
    }

    private long cpuNanos(Runnable side, int rounds) {
        long before = thread.getCurrentThreadCpuTime();
        for (int round = 0; round < rounds; round++) {
            side.run();
        }
        return thread.getCurrentThreadCpuTime() - before;
    }

    private long bytes(Runnable side) {
        long before = thread.getCurrentThreadAllocatedBytes();
        side.run();
        return thread.getCurrentThreadAllocatedBytes() - before;
    }

    private static double median(List<Long> nanos) {
        return nanos.stream().sorted().skip(nanos.size() / 2).findFirst().orElseThrow();
    }

    /** Something that every answer went into, so that none can be optimised away. */
    int sink() {
        return sink;
    }
}
