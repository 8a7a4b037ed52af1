package org.santei.feetables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PointsTest {

    @Property
    void countingIsRepeatedAdding(@ForAll @IntRange(max = 100_000) int value, @ForAll @IntRange(max = 50) int count) {
        Points sum = Points.ZERO;
        for (int i = 0; i < count; i++) {
            sum = sum.plus(new Points(value));
        }
        assertThat(new Points(value).times(count)).isEqualTo(sum);
    }

    @Test
    void pointsAreNeverNegativeNorTooMany() {
        Points most = new Points(Integer.MAX_VALUE);

        assertThatThrownBy(() -> new Points(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> most.plus(new Points(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.times(2)).isInstanceOf(ArithmeticException.class);
    }
}
