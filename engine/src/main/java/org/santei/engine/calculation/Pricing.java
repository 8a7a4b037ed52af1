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

    private final List<PricedItem> items = new ArrayList<>(4);
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
        for (PricedItem item : items) {
            int more = item.points(steps);
            int sum = Math.addExact(points, more);
            if (steps != null) {
                steps.sum(points, more, sum);
            }
            points = sum;
        }
        return new Price(points, yen, 0, List.of());
    }

    /** Parts of one act are one item. */
    private void share(FeeItem item, Steps ofItem, BigDecimal quantity) {
        SharedSteps shared = items.stream()
                .map(PricedItem::shared)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (shared == null) {
            shared = new SharedSteps();
            items.add(new PricedItem(item, shared));
        }
        shared.add(item, ofItem, quantity);
        if (steps != null) {
            steps.take(item);
        }
    }

    private void addPoints(FeeItem item, long value) {
        boolean addition = item.noticeKind1().isAddition() || item.kind() == PointKind.POINTS_SUBTRACTED;
        if (!addition || items.isEmpty()) {
            items.add(new PricedItem(item, value));
            if (steps != null && value < 0) {
                steps.basis(item, 0, value, value);
            }
        } else {
            last().add(item, value, steps);
        }
    }

    private void addYen(FeeItem item, @Nullable BigDecimal quantity, @Nullable PricingSteps ofYen) {
        long exact = stepped(item, quantity, ofYen);
        int more = Rounding.toPoints(exact);
        int sum = Math.addExact(yen, more);
        if (ofYen != null) {
            ofYen.yen(item, exact, more, yen, sum);
        }
        yen = sum;
    }

    private PricedItem last() {
        return items.get(items.size() - 1);
    }

    private void addPercent(FeeItem addition, long percent) {
        carriers(addition).forEach(item -> item.addPercent(addition, percent, steps));
    }

    /** A reduction multiplies what the item comes to with its additions (留意事項通知 第３部第３節 生体検査料 ４). */
    private void reduce(FeeItem reduction, long percent) {
        carriers(reduction).forEach(item -> item.reduce(percent));
    }

    /** What a percentage refers to: the items that carry it by their columns, else the last one. */
    private List<PricedItem> carriers(FeeItem addition) {
        if (items.isEmpty()) {
            lack(Lacking.otherLine("「" + addition.name() + "」", "の所定点数となる項目"));
            return List.of();
        }
        List<PricedItem> carriers =
                items.stream().filter(item -> carries(item.base(), addition)).toList();
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

    /** 項番30–35: the value grows by steps with the quantity. */
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
        QuantitySteps ofQuantity = noted == null ? null : noted.ofQuantity();
        if (ofQuantity != null) {
            ofQuantity.whole(quantity, amount);
        }
        return SteppedValue.of(value, ofItem, amount, ofQuantity);
    }

    private static long taken(FeeItem item, @Nullable PricingSteps noted) {
        if (noted != null) {
            noted.take(item);
        }
        return Rounding.exact(item.value());
    }
}
