package org.santei.engine.calculation;

import org.jspecify.annotations.Nullable;
import org.santei.feetables.Steps;

/** A value that grows by steps with the quantity, up to the upper limit where the item says so (きざみ値, 項番30–35). */
final class SteppedValue {

    private SteppedValue() {}

    /**
     * Millionths of points or yen.
     *
     * @param value the value of the item alone
     * @param amount the quantity in whole units
     * @param noted notes what is computed; {@code null} when nobody wants to see it
     */
    static long of(long value, Steps steps, long amount, @Nullable QuantitySteps noted) {
        long count = count(value, steps, amount, noted);
        long more = Math.multiplyExact(count, Rounding.exact(steps.points()));
        if (noted != null && count != 0) {
            noted.stepped(value, steps.points(), count, more, value + more);
        }
        return value + more;
    }

    private static long count(long value, Steps steps, long amount, @Nullable QuantitySteps noted) {
        boolean capped = steps.outOfRange() % 2 == 1;
        long paid = capped ? Math.min(amount, steps.upper()) : amount;
        long above = Math.max(0, paid - steps.lower());
        long count = (above + steps.width() - 1) / steps.width();
        if (noted != null) {
            if (paid != amount) {
                noted.atMost(amount, steps.upper(), paid);
            }
            if (count == 0) {
                noted.noSteps(paid, steps.lower(), value);
            } else {
                noted.steps(paid, steps.lower(), above, steps.width(), count);
            }
        }
        return count;
    }
}
