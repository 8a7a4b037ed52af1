package org.santei.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Guards what the rules allocate beside plain Java: unlike times, it hardly depends on the machine. */
class AllocationTest {

    private static final PairedRatio PAIRED = new PairedRatio();

    @ParameterizedTest
    @ValueSource(strings = {"5", "15", "60", Claims.REAL})
    void rulesAllocateLittleMoreThanPlainJava(String size) {
        assertThat(PAIRED.bytesRatio(size)).isBetween(0.8, 1.3);
    }
}
