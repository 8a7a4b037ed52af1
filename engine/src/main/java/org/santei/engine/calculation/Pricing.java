package org.santei.engine.calculation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.FeeItem;
import org.santei.feetables.GeneralAge;
import org.santei.feetables.PointKind;
import org.santei.feetables.Steps;
import org.santei.feetables.TimeAddition;

/**
 * Prices the lines of one group by the columns of the master: values, steps (きざみ), additions and percentages on what
 * they refer to. Each base item is rounded once, with its additions.
 */
final class Pricing {

    /** One base item with what was added to it, in millionths of points. */
    private static final class Item {
        private final FeeItem base;
        private long basis;
        private long outsideBasis;
        private long percent;
        private final List<Long> reductions = new ArrayList<>(0);
        private @Nullable SharedSteps shared;

        Item(FeeItem base, long value) {
            this.base = base;
            this.basis = value;
        }

        int points(@Nullable PricingSteps steps) {
            long whole = basis + (shared == null ? 0 : shared.value(steps));
            if (steps != null && shared != null && basis != 0) {
                steps.shared(base, whole - basis, basis, whole);
            }
            long more = Rounding.percent(whole, percent);
            if (steps != null && percent != 0) {
                steps.percent(base, whole, percent, more);
            }
            long points = whole + more;
            for (long reduction : reductions) {
                long less = Rounding.percent(points, reduction);
                if (steps != null) {
                    steps.reduced(base, points, reduction, less);
                }
                points -= less;
            }
            int rounded = Rounding.toPoints(points + outsideBasis);
            if (steps != null) {
                steps.rounded(base, points, outsideBasis, rounded);
            }
            return rounded;
        }
    }

    private final List<Item> items = new ArrayList<>(4);
    private final @Nullable PricingSteps steps;
    private int yen;
    private @Nullable String missing;

    Pricing() {
        this(null);
    }

    /**
     * @param steps notes what is computed; {@code null} when nobody wants to see it
     */
    Pricing(@Nullable PricingSteps steps) {
        this.steps = steps;
    }

    /**
     * Adds a line.
     *
     * @param item its row
     * @param quantity its quantity in the unit of the item; {@code null} when not given
     * @param instead millionths of points that stand instead of the item's own; {@code null} to use its own
     */
    void add(FeeItem item, @Nullable BigDecimal quantity, @Nullable Long instead) {
        switch (item.kind()) {
            case POINTS -> {
                if (instead == null && item.steps() != null && quantity != null && SharedSteps.isPart(item)) {
                    share(item, item.steps(), quantity);
                } else {
                    addPoints(item, instead == null ? stepped(item, quantity, steps) : instead);
                }
            }
            case POINTS_SUBTRACTED -> addPoints(item, -taken(item, steps));
            case PERCENT_ADDED -> addPercent(item, taken(item, steps));
            case PERCENT_SUBTRACTED -> reduce(item, taken(item, steps));
            case YEN -> addYen(item, quantity, steps == null ? null : steps.ofYen());
            default ->
                lack(Lacking.kindOfPoints("「" + item.name() + "」", item.kind().digit()));
        }
    }

    /** A line whose points are known to be unknown. */
    void lack(String what) {
        missing = what;
    }

    /** What the lines come to. */
    Price total() {
        if (missing != null) {
            return Price.unknown(missing);
        }
        int points = 0;
        for (Item item : items) {
            int more = item.points(steps);
            if (steps != null) {
                steps.sum(points, more, Math.addExact(points, more));
            }
            points = Math.addExact(points, more);
        }
        return new Price(points, yen, 0, List.of());
    }

    /** Parts of one act are one item. */
    private void share(FeeItem item, Steps ofItem, BigDecimal quantity) {
        SharedSteps shared = items.stream()
                .map(other -> other.shared)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (shared == null) {
            shared = new SharedSteps();
            items.add(new Item(item, 0));
            last().shared = shared;
        }
        shared.add(item, ofItem, quantity);
        if (steps != null) {
            steps.take(item);
        }
    }

    private void addPoints(FeeItem item, long value) {
        boolean addition = item.noticeKind1().isAddition() || item.kind() == PointKind.POINTS_SUBTRACTED;
        if (!addition || items.isEmpty()) {
            items.add(new Item(item, value));
            if (steps != null && value < 0) {
                steps.basis(item, 0, value, value);
            }
        } else if (item.countsInBase()) {
            if (steps != null) {
                steps.basis(item, last().basis, value, last().basis + value);
            }
            last().basis += value;
        } else {
            if (steps != null) {
                steps.outsideBasis(item, last().outsideBasis, value, last().outsideBasis + value);
            }
            last().outsideBasis += value;
        }
    }

    private void addYen(FeeItem item, @Nullable BigDecimal quantity, @Nullable PricingSteps ofYen) {
        long exact = stepped(item, quantity, ofYen);
        int more = Rounding.toPoints(exact);
        if (ofYen != null) {
            ofYen.yen(item, exact, more, yen, Math.addExact(yen, more));
        }
        yen = Math.addExact(yen, more);
    }

    private Item last() {
        return items.get(items.size() - 1);
    }

    private void addPercent(FeeItem addition, long percent) {
        for (Item item : carriers(addition)) {
            if (steps != null && item.percent != 0) {
                steps.percentages(item.base, addition, item.percent, percent);
            }
            item.percent += percent;
        }
    }

    /** A reduction multiplies what the item comes to with its additions (留意事項通知 第３部第３節 生体検査料 ４). */
    private void reduce(FeeItem reduction, long percent) {
        carriers(reduction).forEach(item -> item.reductions.add(percent));
    }

    /** What a percentage refers to: the items that carry it by their columns, else the last one. */
    private List<Item> carriers(FeeItem addition) {
        if (items.isEmpty()) {
            lack(Lacking.otherLine("「" + addition.name() + "」", "の所定点数となる項目"));
            return List.of();
        }
        List<Item> carriers =
                items.stream().filter(item -> carries(item.base, addition)).toList();
        return carriers.isEmpty() ? List.of(last()) : carriers;
    }

    /** Whether the columns of a base item say that it carries an addition. */
    private static boolean carries(FeeItem base, FeeItem addition) {
        if (base.ages().names(addition.code())) {
            return true;
        }
        if (addition.ages().general() != GeneralAge.NONE) {
            return base.ages().general() == addition.ages().general()
                    && base.ages().additions().isEmpty();
        }
        if (addition.noteAddition().isLinked()) {
            return base.noteAddition().isBaseOf(addition.noteAddition());
        }
        return addition.timeAddition() != TimeAddition.NONE && base.timeAddition() == TimeAddition.ELIGIBLE;
    }

    /** 項番30–35: the value grows by steps with the quantity, up to the upper limit where the item says so. */
    private long stepped(FeeItem item, @Nullable BigDecimal quantity, @Nullable PricingSteps noted) {
        long value = taken(item, noted);
        Steps ofItem = item.steps();
        if (ofItem == null) {
            return value;
        }
        if (quantity == null) {
            lack(Lacking.quantity("「" + item.name() + "」", "数量データ"));
            return value;
        }
        long amount = Rounding.up(quantity);
        if (amount <= (long) ofItem.lower() - ofItem.width() && ofItem.outOfRange() >= 2) {
            lack(Lacking.quantity("「" + item.name() + "」", "数量データ（" + amount + " は下限に満たず算定できない）"));
            return value;
        }
        if (noted != null) {
            noted.quantity(item, quantity, amount);
        }
        long count = stepsAbove(ofItem, amount, value, noted);
        long more = Math.multiplyExact(count, Rounding.exact(ofItem.points()));
        if (noted != null && count != 0) {
            noted.stepped(value, ofItem.points(), count, more, value + more);
        }
        return value + more;
    }

    private static long stepsAbove(Steps steps, long amount, long value, @Nullable PricingSteps noted) {
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

    private static long taken(FeeItem item, @Nullable PricingSteps noted) {
        if (noted != null) {
            noted.take(item);
        }
        return Rounding.exact(item.value());
    }
}
