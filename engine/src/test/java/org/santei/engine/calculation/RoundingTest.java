package org.santei.engine.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RoundingTest {

    @Property
    void roundsHalfUpToWholePoints(@ForAll @IntRange(min = 0, max = 100_000_000) int hundredths) {
        BigDecimal value = BigDecimal.valueOf(hundredths, 2);

        assertThat(Rounding.toPoints(Rounding.exact(value)))
                .isEqualTo(value.setScale(0, RoundingMode.HALF_UP).intValueExact());
    }

    @Property
    void takesAPercentageWithoutLosingAnything(
            @ForAll @IntRange(min = 0, max = 100_000_000) int hundredths,
            @ForAll @IntRange(min = -100, max = 1000) int percent) {
        BigDecimal value = BigDecimal.valueOf(hundredths, 2);
        BigDecimal expected = value.multiply(BigDecimal.valueOf(percent, 2));

        long millionths = Rounding.percent(Rounding.exact(value), Rounding.exact(BigDecimal.valueOf(percent)));

        assertThat(BigDecimal.valueOf(millionths, 6)).isEqualByComparingTo(expected);
    }

    @Test
    void percentOfPointsIsRoundedHalfUp() {
        assertThat(Rounding.toPoints(Rounding.percentOfPoints(100, 90))).isEqualTo(90);
        // PH-15: 88.2
        assertThat(Rounding.toPoints(Rounding.percentOfPoints(98, 90))).isEqualTo(88);
        assertThat(Rounding.toPoints(Rounding.percentOfPoints(95, 90))).isEqualTo(86);
    }
}
