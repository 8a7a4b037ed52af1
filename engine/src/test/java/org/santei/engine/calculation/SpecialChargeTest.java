package org.santei.engine.calculation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Worked examples that were published, and what holds for any drugs. */
class SpecialChargeTest {

    private static final int TAX = 10;

    private static SpecialCharge unit(String differences) {
        SpecialCharge charge = new SpecialCharge();
        for (String drug : differences.split("\\+", -1)) {
            int times = drug.indexOf('x');
            charge.add(new BigDecimal(drug.substring(0, times)), new BigDecimal(drug.substring(times + 1)), TAX);
        }
        return charge;
    }

    @ParameterizedTest(name = "{2}: {0} yen a day are {1} yen with tax")
    @CsvSource({
        "1.28x1, 11, アムロジン錠5mg 30日分で330円",
        "30.00x1, 33, 別添2: 30日分で990円（保険分17点の3割1530円と合わせ2520円）",
        "15.00x1, 11, limit",
        "15.01x1, 22, limit",
        "25.00x1, 22, limit",
        "25.01x1, 33, limit",
        "12.68x3, 44, 別添 第3の計算例の差額を3錠",
        "46.28x1+1.28x1, 55, one unit is rounded once"
    })
    void aUnitIsRoundedOnceAndTaxed(String differences, int yen, String example) {
        assertThat(unit(differences).yen()).as(example).isEqualTo(yen);
    }

    @Test
    void nothingIsDueWithoutADrugOfThePatientsWish() {
        assertThat(new SpecialCharge().yen()).isZero();
        assertThat(new SpecialCharge().isLeast()).isFalse();
    }

    @Test
    void whatIsMissingLeavesItOpen() {
        SpecialCharge charge = unit("46.28x1");
        charge.lack("薬価");

        assertThat(charge.yen()).isNull();
        assertThat(charge.missing()).containsExactly("薬価");
    }

    /** Eleven yen a point: 五捨五超入 of the sum, in whole numbers of hundredths of a yen. */
    @Property
    void anyUnitIsElevenYenAPoint(
            @ForAll @Size(min = 1, max = 6) List<@LongRange(min = 1, max = 5_000_000) Long> differences,
            @ForAll @IntRange(min = 1, max = 99) int quantity) {
        SpecialCharge charge = new SpecialCharge();
        long sum = 0;
        for (long difference : differences) {
            charge.add(BigDecimal.valueOf(difference, 2), BigDecimal.valueOf(quantity), TAX);
            sum += difference * quantity;
        }
        long points = sum <= 1500 ? 1 : 1 + (sum - 1500 + 999) / 1000;

        assertThat(charge.yen()).isEqualTo(Math.toIntExact(11 * points));
    }

    /** Two units and one that holds the drugs of both differ by a point at most. */
    @Property
    void unitsAreRoundedOneByOne(
            @ForAll @LongRange(min = 1, max = 5_000_000) long one,
            @ForAll @LongRange(min = 1, max = 5_000_000) long other) {
        assertThat(yen(one) + yen(other) - yen(one, other)).isBetween(-11, 11);
    }

    @Property
    void moreDifferenceNeverCostsLess(
            @ForAll @LongRange(min = 1, max = 5_000_000) long less,
            @ForAll @LongRange(min = 0, max = 5_000_000) long more) {
        assertThat(yen(less + more)).isGreaterThanOrEqualTo(yen(less));
    }

    /** What a unit costs of drugs whose differences are so many hundredths of a yen. */
    private static int yen(long... differences) {
        SpecialCharge charge = new SpecialCharge();
        for (long difference : differences) {
            charge.add(BigDecimal.valueOf(difference, 2), BigDecimal.ONE, TAX);
        }
        return requireNonNull(charge.yen());
    }
}
