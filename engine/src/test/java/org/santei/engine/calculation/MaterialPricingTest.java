package org.santei.engine.calculation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.santei.feetables.FeeTable;
import org.santei.feetables.FeeTableReader;
import org.santei.feetables.Material;

/** Worked examples with known answers, and what holds for any materials. */
class MaterialPricingTest {

    private static final FeeTable TABLE = new FeeTableReader().readPackaged();
    private static final LocalDate DAY = LocalDate.of(2024, 6, 3);
    private static final String CATHETER = "710010004";
    private static final String FILM = "700080000";
    private static final String SMALL_CYLINDER = "739230000";
    private static final String REMOTE_SMALL_CYLINDER = "739270000";
    private static final String NITROGEN = "770040000";
    private static final String PRESSURE = "770030070";

    private final MaterialPricing pricing = new MaterialPricing();

    private static Material material(String code) {
        return requireNonNull(TABLE.material(code, DAY));
    }

    private void add(String code, String unitYen, String quantity) {
        pricing.add(material(code), new BigDecimal(unitYen), new BigDecimal(quantity));
    }

    @ParameterizedTest(name = "{3}: {0} yen, {1} times, {2} points")
    @CsvSource({
        "18, 42, 76, DR-09",
        "4.9, 1, 0, below half a point",
        "5, 1, 1, half a point",
        "14.9, 1, 1, below",
        "15, 1, 2, half up",
        "76, 1, 8, IM-02 film"
    })
    void yenBecomePointsHalfUp(String unitYen, String quantity, int points, String example) {
        add(CATHETER, unitYen, quantity);
        assertThat(pricing.points()).as(example).isEqualTo(points);
    }

    @Test
    void yenOfAGroupAreRoundedOnce() {
        add(CATHETER, "14", "1");
        add(FILM, "11", "1");
        assertThat(pricing.points()).isEqualTo(3);
    }

    @Test
    void filmsOfInfantsCostATenthMore() {
        add(FILM, "62", "2");
        add(CATHETER, "100", "1");
        pricing.addToFilms(BigDecimal.TEN);
        assertThat(pricing.points()).isEqualTo(24);
    }

    @ParameterizedTest(name = "OF-OXY: {0} litres of {1} yen are {2} points")
    @CsvSource({
        // 3.15 x 100 x 1.3 = 409.5 -> 410 yen -> 41
        "100, 3.15, 41",
        // 2.36 x 21 x 1.3 = 64.428 -> 64 yen -> 6
        "21, 2.36, 6",
        // 2.36 x 24.2 x 1.3 = 74.2456 -> 74 -> 7; without rounding to yen first it would be the same
        "24.2, 2.36, 7",
        // 2.36 x 24.3 x 1.3 = 74.5524 -> 75 -> 7.5 -> 8; without rounding to yen first it would be 7
        "24.3, 2.36, 8"
    })
    void oxygenIsRoundedToYenFirst(String litres, String unitYen, int points) {
        add(SMALL_CYLINDER, unitYen, litres);
        pricing.addToOxygen(new BigDecimal("30.00"));
        assertThat(pricing.points()).isEqualTo(points);
    }

    @Test
    void thePressureMultipliesTheCorrection() {
        add(REMOTE_SMALL_CYLINDER, "3.15", "100");
        pricing.addToOxygen(new BigDecimal("30.00"));
        pricing.multiplyOxygen(material(PRESSURE), new BigDecimal("2"));
        assertThat(pricing.points()).isEqualTo(82);
    }

    @Test
    void nitrogenIsNotCorrectedAndRoundedByItself() {
        add(SMALL_CYLINDER, "2.36", "24.3");
        add(NITROGEN, "0.12", "380");
        pricing.addToOxygen(new BigDecimal("30.00"));
        // 74.55 -> 75 yen -> 8 points; 45.6 -> 46 yen -> 5 points
        assertThat(pricing.points()).isEqualTo(13);
    }

    @Test
    void iridiumAndCobaltHaveDivisorsOfTheirOwn() {
        add("770050000", "1275", "1");
        add("770080000", "1500", "1");
        assertThat(pricing.points()).isEqualTo(26 + 2);
    }

    @Test
    void theInstantFilmIsLimited() {
        add("729780000", "80", "1");
        assertThat(pricing.points()).isEqualTo(8);
        add("729780000", "80", "2");
        assertThat(pricing.points()).isEqualTo(16);
    }

    @Property
    void anySumIsRoundedHalfUpOnce(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 100_000_000) Integer> prices,
            @ForAll @IntRange(min = 1, max = 99_999) int quantity) {
        MaterialPricing any = new MaterialPricing();
        BigDecimal yen = BigDecimal.ZERO;
        for (int price : prices) {
            any.add(material(CATHETER), BigDecimal.valueOf(price, 2), BigDecimal.valueOf(quantity, 3));
            yen = yen.add(BigDecimal.valueOf(price, 2).multiply(BigDecimal.valueOf(quantity, 3)));
        }
        BigDecimal expected = yen.movePointLeft(1).add(new BigDecimal("0.5")).setScale(0, RoundingMode.FLOOR);
        assertThat(BigDecimal.valueOf(any.points())).isEqualByComparingTo(expected);
    }
}
