package org.santei.engine.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.FeeItem;
import org.santei.feetables.FeeTable;
import org.santei.feetables.FeeTableReader;
import org.santei.feetables.Steps;

/** What the record specification says of steps and percentages, for whatever numbers. */
class PricingPropertiesTest {

    private static final FeeTable TABLE = new FeeTableReader().readPackaged();
    private static final LocalDate DAY = LocalDate.of(2024, 6, 10);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** An item without links: 単純間接撮影（イ）の写真診断. */
    private static final FeeItem PLAIN = item("170000910");

    /** 休日加算２（手術）, a percentage added. */
    private static final FeeItem ADDED = item("150000590");

    /** 定数超過入院基本料減額, a percentage subtracted. */
    private static final FeeItem SUBTRACTED = item("190107290");

    private static FeeItem item(String code) {
        return Objects.requireNonNull(TABLE.find(code, DAY));
    }

    /** The item with another value and other steps. */
    private static FeeItem with(FeeItem item, BigDecimal value, @Nullable Steps steps) {
        return new FeeItem(
                item.code(),
                item.name(),
                item.reference(),
                item.validity(),
                item.noticeKind1(),
                item.noticeKind2(),
                item.kind(),
                value.setScale(2),
                steps,
                item.countLimit(),
                item.applicability(),
                item.facilityScope(),
                item.outpatientSection(),
                item.inpatientSection(),
                item.noteAddition(),
                item.ages(),
                item.timeAddition(),
                item.testing(),
                item.repeatReduction(),
                item.outpatientManagement(),
                item.countsInBase(),
                item.facilityStandards(),
                item.conditions());
    }

    /**
     * 項番35 上下限エラー処理 and the formulas 点数算定式１ and ２, as the specification writes them; {@code null} where no points
     * are paid.
     */
    private static @Nullable BigDecimal specified(BigDecimal base, Steps steps, BigDecimal data) {
        BigDecimal lower = BigDecimal.valueOf(steps.lower());
        BigDecimal upper = BigDecimal.valueOf(steps.upper());
        BigDecimal width = BigDecimal.valueOf(steps.width());
        if (data.compareTo(lower.subtract(width)) <= 0) {
            return steps.outOfRange() == 0 || steps.outOfRange() == 1 ? base : null;
        }
        if (data.compareTo(lower) <= 0) {
            return base;
        }
        boolean second = data.compareTo(upper) > 0 && (steps.outOfRange() == 1 || steps.outOfRange() == 3);
        BigDecimal above = (second ? upper : data).subtract(lower);
        return base.add(above.divide(width, 0, RoundingMode.CEILING).multiply(steps.points()));
    }

    @Property(tries = 2000)
    void stepsAreThoseOfTheSpecification(
            @ForAll @BigRange(min = "0", max = "20000") @Scale(2) BigDecimal base,
            @ForAll @BigRange(min = "0", max = "3000") @Scale(2) BigDecimal points,
            @ForAll @IntRange(max = 300) int lower,
            @ForAll @IntRange(max = 300) int span,
            @ForAll @IntRange(min = 1, max = 60) int width,
            @ForAll @IntRange(max = 3) int outOfRange,
            @ForAll @BigRange(min = "0.1", max = "1000") @Scale(1) BigDecimal data) {
        Steps steps = new Steps(lower, lower + span, width, points.setScale(2), outOfRange);
        Pricing pricing = new Pricing();
        pricing.add(with(PLAIN, base, steps), data, null);

        BigDecimal expected = specified(base, steps, data);

        if (expected == null) {
            assertThat(pricing.total().points()).isNull();
        } else {
            assertThat(pricing.total()).isEqualTo(Price.of(rounded(expected)));
        }
    }

    @Property(tries = 2000)
    void additionsAddUpAndReductionsMultiply(
            @ForAll @IntRange(min = 1, max = 40000) int halves,
            @ForAll @Size(max = 3) List<@IntRange(min = 1, max = 300) Integer> added,
            @ForAll @Size(max = 2) List<@IntRange(min = 1, max = 99) Integer> subtracted) {
        BigDecimal value = BigDecimal.valueOf(halves).divide(BigDecimal.valueOf(2));
        Pricing pricing = new Pricing();
        pricing.add(with(PLAIN, value, null), null, null);
        added.forEach(percent -> pricing.add(with(ADDED, BigDecimal.valueOf(percent), null), null, null));
        subtracted.forEach(percent -> pricing.add(with(SUBTRACTED, BigDecimal.valueOf(percent), null), null, null));

        int sum = added.stream().mapToInt(Integer::intValue).sum();
        BigDecimal expected = value.multiply(BigDecimal.valueOf(100L + sum)).divide(HUNDRED);
        for (int percent : subtracted) {
            expected = expected.multiply(BigDecimal.valueOf(100L - percent)).divide(HUNDRED);
        }

        assertThat(pricing.total()).isEqualTo(Price.of(rounded(expected)));
    }

    private static int rounded(BigDecimal points) {
        return points.setScale(0, RoundingMode.HALF_UP).intValueExact();
    }
}
