package org.santei.engine.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Worked examples with known answers (ids of shared/cases/examples.md), and what holds for any drugs. DR-13, DR-14, PH-02 are
 * a pharmacy's, where 屯服 is one unit per dispensing; F200 counts it per time.
 */
class DrugPricingTest {

    /** Prices and quantities: 14.5x2+28.0x2. */
    private static DrugPricing unit(String drugs) {
        DrugPricing pricing = new DrugPricing();
        for (String drug : drugs.split("\\+", -1)) {
            int times = drug.indexOf('x');
            pricing.add(new BigDecimal(drug.substring(0, times)), new BigDecimal(drug.substring(times + 1)));
        }
        return pricing;
    }

    @ParameterizedTest(name = "{2}: {0} yen are {1} points")
    @CsvSource({
        "15.0x1, 1, limit",
        "15.1x1, 2, limit",
        "25.0x1, 2, limit",
        "25.1x1, 3, limit",
        "205.0x1, 20, limit",
        "205.1x1, 21, limit",
        "35.0x1, 3, DR-02",
        "14.5x2+28.0x2, 8, DR-04",
        "15.1x1, 2, DR-05",
        "10x1, 1, DR-06",
        "475.2x1, 48, DR-07",
        "25.1x10, 25, DR-11",
        "15.1x1, 2, DR-12",
        "25.0x1, 2, DR-12",
        "25.1x1, 3, DR-12",
        "5.6x10, 6, DR-14",
        "5.6x5, 3, DR-14",
        "15.5x10, 15, DR-13",
        "5.05x3, 2, DR-16",
        "5.05x10, 5, DR-16",
        "14.8x1+9.8x1, 2, PH-01 ①",
        "9.8x3+10.1x3+12.2x3, 10, PH-01 ②③",
        "199.8x1, 20, PH-01 ④",
        "7.1x1.0+8.4x0.4+19.7x1.0, 3, PH-02",
        "13.5x0.9+1.76x3.0, 2, PH-02 屯服",
        "6.3x3+12.2x2, 4, PH-03 ①②",
        "1559x2, 312, PH-03 ③",
        "1657x3, 497, PH-03 ④",
        "59.7x3+6.3x3, 20, PH-04 ①",
        "17.9x2+13.7x2, 6, PH-04 ②",
        "11x3, 3, PH-04 ③",
        "17.1x14, 24, PH-04 ④"
    })
    void aUnitIsRoundedOnce(String drugs, int points, String example) {
        assertThat(unit(drugs).points()).as(example).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"15.00x1, true", "15.01x1, false", "7.5x2, true", "0.01x1, true"})
    void fifteenYenAreTheLimit(String drugs, boolean least) {
        assertThat(unit(drugs).isLeast()).isEqualTo(least);
    }

    /** 五捨五超入: a tenth of the yen, half down, at least 1; in whole numbers of ten millionths of a yen. */
    @Property
    void anySumIsRoundedAsTheWordsOfTheNoticeSay(
            @ForAll @Size(min = 1, max = 8) List<@LongRange(min = 1, max = 10_000_000_00L) Long> prices,
            @ForAll @IntRange(min = 1, max = 9_999_999) int quantity) {
        DrugPricing pricing = new DrugPricing();
        BigInteger exact = BigInteger.ZERO;
        for (long price : prices) {
            pricing.add(BigDecimal.valueOf(price, 2), BigDecimal.valueOf(quantity, 5));
            exact = exact.add(BigInteger.valueOf(price).multiply(BigInteger.valueOf(quantity)));
        }
        BigInteger yen = BigInteger.valueOf(10_000_000L);
        BigInteger ten = yen.multiply(BigInteger.TEN);
        BigInteger shifted = exact.subtract(yen.multiply(BigInteger.valueOf(5)));
        BigInteger tens = shifted.add(ten).subtract(BigInteger.ONE).divide(ten);
        assertThat(pricing.points()).isEqualTo(tens.max(BigInteger.ONE).intValueExact());
    }
}
