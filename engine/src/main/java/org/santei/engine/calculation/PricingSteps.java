package org.santei.engine.calculation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.santei.engine.workings.Amount;
import org.santei.engine.workings.Kind;
import org.santei.engine.workings.Operation;
import org.santei.engine.workings.StepRecorder;
import org.santei.engine.workings.Unit;
import org.santei.engine.workings.Value;
import org.santei.feetables.Bundle;
import org.santei.feetables.FeeItem;
import org.santei.feetables.GeneralAge;
import org.santei.feetables.PointKind;
import org.santei.feetables.RepeatReduction;
import org.santei.feetables.TimeAddition;

/** Words for what {@link Pricing} computes, while someone wants to see its steps. Numbers are millionths. */
final class PricingSteps {

    static final String ROUNDING = "留意事項通知 生体検査料・エックス線診断料の四捨五入、ほかの項目もこれにならう";

    private final StepRecorder recorder;
    private final Unit unit;

    private PricingSteps(StepRecorder recorder, Unit unit) {
        this.recorder = recorder;
        this.unit = unit;
    }

    static @Nullable PricingSteps of(@Nullable StepRecorder recorder) {
        return recorder == null ? null : new PricingSteps(recorder, Unit.POINTS);
    }

    /** The same for items that are valued in yen. */
    PricingSteps ofYen() {
        return new PricingSteps(recorder.towards(Amount.YEN), Unit.YEN);
    }

    /** Takes the value of a row. */
    void take(FeeItem item) {
        recorder.about(item.code());
        boolean percent = item.kind() == PointKind.PERCENT_ADDED || item.kind() == PointKind.PERCENT_SUBTRACTED;
        String what = percent ? "の割合" : unit == Unit.YEN ? "の金額" : "の点数";
        recorder.take(
                kind(item),
                new Value("「" + item.name() + "」" + what, item.value(), percent ? Unit.PERCENT : unit),
                item);
    }

    /** Takes the points of a bundle for the first of its items. */
    void take(FeeItem item, Bundle bundle, long points) {
        recorder.about(item.code());
        recorder.take(
                Kind.BUNDLE,
                Value.ofMillionths(points, Unit.POINTS).named(named(item) + "を含む" + bundle.itemsFrom() + "項目以上の包括の点数"),
                bundle);
    }

    /** An item of a bundle whose points are taken with another item. */
    void inBundle(FeeItem item) {
        recorder.about(item.code());
        recorder.given(Kind.BUNDLE, Value.of(0, Unit.POINTS).named(named(item) + "は包括の点数に含まれ、その点数"));
    }

    /** Words for what the quantity of a line makes of its value. */
    QuantitySteps ofQuantity() {
        return new QuantitySteps(recorder, unit);
    }

    /** An addition becomes part of what percentages refer to. */
    void basis(FeeItem addition, long before, long value, long after) {
        if (before == 0 && value > 0) {
            return;
        }
        add(addition, "所定点数", before, value, after);
    }

    /** Additions are part of what percentages of a shared act refer to. */
    void shared(FeeItem base, long act, long additions, long whole) {
        recorder.about(base.code());
        recorder.step(
                Kind.ADDITION,
                Operation.ADD,
                Value.ofMillionths(act, Unit.POINTS),
                Value.ofMillionths(additions, Unit.POINTS).named("加算"),
                Value.ofMillionths(whole, Unit.POINTS));
    }

    /** An addition is summed beside what percentages refer to. */
    void outsideBasis(FeeItem addition, long before, long value, long after) {
        if (before == 0) {
            return;
        }
        add(addition, "所定点数に含めない加算", before, value, after);
    }

    private void add(FeeItem addition, String to, long before, long value, long after) {
        recorder.about(addition.code());
        recorder.step(
                kind(addition),
                value < 0 ? Operation.SUBTRACT : Operation.ADD,
                Value.ofMillionths(before, Unit.POINTS).named(to),
                Value.ofMillionths(Math.abs(value), Unit.POINTS).named(named(addition)),
                Value.ofMillionths(after, Unit.POINTS));
    }

    /** Percentages of one item are summed. */
    void percentages(FeeItem base, FeeItem addition, long before, long value, long after) {
        recorder.about(base.code());
        recorder.step(
                kind(addition),
                Operation.ADD,
                Value.ofMillionths(before, Unit.PERCENT).named("割合"),
                Value.ofMillionths(value, Unit.PERCENT).named(named(addition)),
                Value.ofMillionths(after, Unit.PERCENT));
    }

    /** A percentage of an item is added to it. */
    void percent(FeeItem base, long whole, long percent, long more, long after) {
        recorder.about(base.code());
        Value part = Value.ofMillionths(more, Unit.POINTS);
        Value before = Value.ofMillionths(whole, Unit.POINTS).named(named(base) + "の所定点数");
        recorder.step(Kind.ADDITION, Operation.PERCENT_OF, before, Value.ofMillionths(percent, Unit.PERCENT), part);
        recorder.step(Kind.ADDITION, Operation.ADD, before.named("所定点数"), part, Value.ofMillionths(after, Unit.POINTS));
    }

    /** A percentage of an item is taken off it. */
    void reduced(FeeItem base, long before, long percent, long less, long after) {
        recorder.about(base.code());
        Value part = Value.ofMillionths(less, Unit.POINTS);
        Value whole = Value.ofMillionths(before, Unit.POINTS).named(named(base) + "の点数");
        recorder.step(Kind.REDUCTION, Operation.PERCENT_OF, whole, Value.ofMillionths(percent, Unit.PERCENT), part);
        recorder.step(
                Kind.REDUCTION, Operation.SUBTRACT, whole.named(""), part, Value.ofMillionths(after, Unit.POINTS));
    }

    /** What is outside the basis is added, and the item is rounded. */
    void rounded(FeeItem base, long points, long outside, int rounded) {
        recorder.about(base.code());
        Value sum = Value.ofMillionths(points + outside, Unit.POINTS);
        if (outside != 0) {
            recorder.step(
                    Kind.ADDITION,
                    outside < 0 ? Operation.SUBTRACT : Operation.ADD,
                    Value.ofMillionths(points, Unit.POINTS),
                    Value.ofMillionths(Math.abs(outside), Unit.POINTS).named("所定点数に含めない加算"),
                    sum);
        }
        round(sum, rounded);
    }

    /** A value in yen is rounded, and summed with others. */
    void yen(FeeItem item, long exact, int rounded, int before, int after) {
        recorder.about(item.code());
        round(Value.ofMillionths(exact, Unit.YEN), rounded);
        sum(before, rounded, after);
    }

    private void round(Value exact, int rounded) {
        if (exact.number().compareTo(BigDecimal.valueOf(rounded)) != 0) {
            recorder.step(Kind.ROUNDING, Operation.ROUND_HALF_UP, exact, null, Value.of(rounded, unit), ROUNDING);
        }
    }

    /** Whole parts of a group are summed; the first one needs no sum. */
    void sum(int before, int more, int after) {
        sum(recorder, unit, before, more, after);
    }

    static void sum(StepRecorder recorder, Unit unit, int before, int more, int after) {
        if (before != 0) {
            recorder.about("");
            recorder.step(Kind.SUM, Operation.ADD, Value.of(before, unit), Value.of(more, unit), Value.of(after, unit));
        }
    }

    /** What an addition makes of an act beside what the act comes to without it. */
    void increment(FeeItem act, FeeItem addition, int with, int without, int increment) {
        recorder.about(addition.code());
        recorder.step(
                kind(addition),
                Operation.SUBTRACT,
                Value.of(with, unit).named(named(addition) + "のある" + named(act) + "の"),
                Value.of(without, unit).named("これのないときの"),
                Value.of(increment, unit));
    }

    StepRecorder recorder() {
        return recorder;
    }

    static String named(FeeItem item) {
        return "「" + item.name() + "」";
    }

    private static Kind kind(FeeItem item) {
        boolean reduces = item.kind() == PointKind.PERCENT_SUBTRACTED || item.kind() == PointKind.POINTS_SUBTRACTED;
        if (item.repeatReduction() == RepeatReduction.REDUCTION) {
            return Kind.REPEAT_REDUCTION;
        }
        if (reduces) {
            return Kind.REDUCTION;
        }
        if (!item.noticeKind1().isAddition()) {
            return Kind.VALUE;
        }
        if (item.ages().general() != GeneralAge.NONE) {
            return Kind.AGE_ADDITION;
        }
        return item.timeAddition() == TimeAddition.NONE ? Kind.ADDITION : Kind.TIME_ADDITION;
    }
}
