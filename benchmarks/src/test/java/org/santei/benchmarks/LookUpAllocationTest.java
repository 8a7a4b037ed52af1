package org.santei.benchmarks;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import org.santei.feetables.Exclusion;
import org.santei.feetables.Exclusions;
import org.santei.feetables.FeeTable;
import org.santei.feetables.FeeTableReader;

/** A look-up on the hot path makes no object, whatever the machine. */
class LookUpAllocationTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final FeeTable TABLE = new FeeTableReader().readPackaged();
    private static final String[] CODES = TABLE.codes().toArray(String[]::new);
    private static final LocalDate DAY = LocalDate.of(2025, 9, 1);
    private static final int TURNS = 200_000;

    @Test
    void aProcedureIsFoundWithoutMakingAnObject() {
        assertThat(bytesPerTurn(turn -> TABLE.find(CODES[turn % CODES.length], DAY)))
                .isLessThan(0.5);
    }

    @Test
    void aPairIsFoundWithoutMakingAnObject() {
        Exclusions exclusions = requireNonNull(TABLE.electronic().exclusions(Exclusion.Within.MONTH));

        assertThat(bytesPerTurn(
                        turn -> exclusions.between(CODES[turn % CODES.length], CODES[turn * 31 % CODES.length], DAY)))
                .isLessThan(0.5);
    }

    @Test
    void whetherACodeWantsCommentsIsFoundWithoutMakingAnObject() {
        assertThat(bytesPerTurn(turn -> TABLE.comments().mentions(CODES[turn % CODES.length])))
                .isLessThan(0.5);
    }

    private static double bytesPerTurn(IntConsumer lookUp) {
        long bytes = 0;
        // The first round decodes every row that is asked for, once.
        for (int round = 0; round < 3; round++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            for (int turn = 0; turn < TURNS; turn++) {
                lookUp.accept(turn);
            }
            bytes = THREADS.getCurrentThreadAllocatedBytes() - before;
        }
        return (double) bytes / TURNS;
    }
}
