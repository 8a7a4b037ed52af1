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

        int points() {
            long whole = basis + (shared == null ? 0 : shared.value());
            long points = whole + Rounding.percent(whole, percent);
            for (long reduction : reductions) {
                points -= Rounding.percent(points, reduction);
            }
            return Rounding.toPoints(points + outsideBasis);
        }
    }

    private final List<Item> items = new ArrayList<>(4);
    private int yen;
    private @Nullable String missing;

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
                    addPoints(item, instead == null ? stepped(item, quantity) : instead);
                }
            }
            case POINTS_SUBTRACTED -> addPoints(item, -Rounding.exact(item.value()));
            case PERCENT_ADDED -> addPercent(item, Rounding.exact(item.value()));
            case PERCENT_SUBTRACTED -> reduce(item, Rounding.exact(item.value()));
            case YEN -> yen = Math.addExact(yen, Rounding.toPoints(stepped(item, quantity)));
            default -> lack(Lacking.kindOfPoints("「" + item.name() + "」", item.kind().digit()));
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
            points = Math.addExact(points, item.points());
        }
        return new Price(points, yen, 0, List.of());
    }

    /** Parts of one act are one item. */
    private void share(FeeItem item, Steps steps, BigDecimal quantity) {
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
        shared.add(item, steps, quantity);
    }

    private void addPoints(FeeItem item, long value) {
        boolean addition = item.noticeKind1().isAddition() || item.kind() == PointKind.POINTS_SUBTRACTED;
        if (!addition || items.isEmpty()) {
            items.add(new Item(item, value));
        } else if (item.countsInBase()) {
            last().basis += value;
        } else {
            last().outsideBasis += value;
        }
    }

    private Item last() {
        return items.get(items.size() - 1);
    }

    private void addPercent(FeeItem addition, long percent) {
        carriers(addition).forEach(item -> item.percent += percent);
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
    private long stepped(FeeItem item, @Nullable BigDecimal quantity) {
        long value = Rounding.exact(item.value());
        Steps steps = item.steps();
        if (steps == null) {
            return value;
        }
        if (quantity == null) {
            lack(Lacking.quantity("「" + item.name() + "」", "数量データ"));
            return value;
        }
        long amount = Rounding.up(quantity);
        if (amount <= (long) steps.lower() - steps.width() && steps.outOfRange() >= 2) {
            lack(Lacking.quantity("「" + item.name() + "」", "数量データ（" + amount + " は下限に満たず算定できない）"));
            return value;
        }
        return value + Math.multiplyExact(stepsAbove(steps, amount), Rounding.exact(steps.points()));
    }

    private static long stepsAbove(Steps steps, long amount) {
        boolean capped = steps.outOfRange() % 2 == 1;
        long paid = capped ? Math.min(amount, steps.upper()) : amount;
        long above = Math.max(0, paid - steps.lower());
        return (above + steps.width() - 1) / steps.width();
    }
}
