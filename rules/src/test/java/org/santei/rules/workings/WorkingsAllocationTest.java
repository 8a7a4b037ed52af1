package org.santei.rules.workings;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.santei.engine.calculation.Question;
import org.santei.engine.claim.Claim;
import org.santei.engine.workings.Workings;
import org.santei.rules.Packaged;

/** Who does not ask for the steps does not pay for them. */
class WorkingsAllocationTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = 30;

    /** Bytes for a claim before prices could tell their steps, JDK 17, warm: 39,072. */
    private static final double BEFORE = 39_072;

    private static final double TOLERANCE = 1.1;

    @Test
    void aClaimWithoutStepsAllocatesAsBefore() throws Exception {
        List<Claim> claims = RealClaims.read();

        double without = bytesPerClaim(claims, () -> null);

        assertThat(without).isLessThan(BEFORE * TOLERANCE);
        assertThat(bytesPerClaim(claims, Workings::new))
                .as("steps are seen here")
                .isGreaterThan(without * TOLERANCE);
    }

    /** Of the round that allocates least: the compiler may still be at work in others. */
    private static double bytesPerClaim(List<Claim> claims, Supplier<@Nullable Workings> workings) {
        Consumer<Claim> calculation = claim -> Packaged.CALCULATOR.calculate(claim, Question.VERIFY, workings.get());
        long least = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            claims.forEach(calculation);
            least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
        }
        return (double) least / claims.size();
    }
}
