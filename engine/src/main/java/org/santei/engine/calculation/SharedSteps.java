package org.santei.engine.calculation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.AdditionColumn;
import org.santei.feetables.FeeItem;
import org.santei.feetables.Steps;

/**
 * Items that are parts of one act and share its basic time (麻酔識別区分 of the master; 留意事項通知 L008(12) ウ): times of
 * one class are summed, the basic time is filled from the class with the most points down, each class then earns its
 * steps, and what is left below one step is summed and given to the classes that it is longest in.
 */
final class SharedSteps {

    private static final Comparator<Part> DEAREST =
            Comparator.comparing((Part part) -> part.item.value()).reversed();

    private final Map<String, Part> parts = new LinkedHashMap<>();

    /** The time of one class; that beyond the basic time, then below one step, while it is valued. */
    private static final class Part {
        private final FeeItem item;
        private final Steps steps;
        private long amount;
        private long left;

        Part(FeeItem item, Steps steps) {
            this.item = item;
            this.steps = steps;
        }

        long points(long count) {
            return Math.multiplyExact(count, Rounding.exact(steps.points()));
        }
    }

    /** Whether an item may be one of several parts of an act. */
    static boolean isPart(FeeItem item) {
        return item.steps() != null
                && item.conditions().marks().stream()
                        .anyMatch(mark -> mark.column() == AdditionColumn.GENERAL_ANAESTHESIA && !mark.isAddition());
    }

    /** Adds a part, or to one that is there already. */
    void add(FeeItem item, Steps steps, BigDecimal quantity) {
        parts.computeIfAbsent(item.code(), code -> new Part(item, steps)).amount += Rounding.up(quantity);
    }

    /**
     * Millionths of points of the act.
     *
     * @param steps notes what is computed; {@code null} when nobody wants to see it
     */
    long value(@Nullable PricingSteps steps) {
        SharedTimeSteps noted = steps == null ? null : new SharedTimeSteps(steps.recorder());
        List<Part> dearest = new ArrayList<>(parts.values());
        dearest.sort(DEAREST);
        Part first = dearest.get(0);
        long basic = first.steps.lower();
        long value = Rounding.exact(first.item.value());
        long together = 0;
        for (Part part : dearest) {
            long within = Math.min(part.amount, basic);
            long beyond = part.amount - within;
            long count = beyond / part.steps.width();
            part.left = beyond % part.steps.width();
            if (noted != null) {
                note(noted, part, basic, within, count, value);
                noted.left(together, part.left, together + part.left);
            }
            value = add(value, part, count, noted);
            together += part.left;
            basic -= within;
        }
        long width = first.steps.width();
        List<Part> longest = new ArrayList<>(dearest);
        longest.sort(
                Comparator.comparingLong((Part part) -> part.left).reversed().thenComparing(DEAREST));
        int more = Math.toIntExact((together + width - 1) / width);
        if (noted != null) {
            noted.longest(together, width, more);
        }
        for (Part part : longest.subList(0, more)) {
            value = add(value, part, 1, noted);
        }
        return value;
    }

    private static void note(SharedTimeSteps noted, Part part, long basic, long within, long count, long value) {
        long beyond = part.amount - within;
        if (beyond == 0) {
            noted.within(part.item, part.amount, basic, value);
        } else {
            noted.beyond(part.item, part.amount, within, beyond, part.steps.width(), count, part.left);
        }
    }

    private static long add(long value, Part part, long count, @Nullable SharedTimeSteps noted) {
        long more = part.points(count);
        if (noted != null) {
            noted.points(part.item, part.steps.points(), count, more, value, value + more);
        }
        return value + more;
    }
}
