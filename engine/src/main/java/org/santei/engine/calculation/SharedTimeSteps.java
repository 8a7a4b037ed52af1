package org.santei.engine.calculation;

import java.math.BigDecimal;
import org.santei.engine.workings.Kind;
import org.santei.engine.workings.Operation;
import org.santei.engine.workings.StepRecorder;
import org.santei.engine.workings.Unit;
import org.santei.engine.workings.Value;
import org.santei.feetables.FeeItem;

/** Words for what {@link SharedSteps} computes, while someone wants to see its steps. Points are millionths. */
record SharedTimeSteps(StepRecorder recorder) {

    private static final String CLAUSE = "留意事項通知 L008";

    /** The basic time has room for all the time of a class: points stay as they are. */
    void within(FeeItem item, long amount, long basic, long value) {
        recorder.about(item.code());
        step(Operation.NOT_ABOVE, time(item, amount), plain("基本の時間の残り", basic), Value.ofMillionths(value, Unit.POINTS));
    }

    /** What the basic time has no room for earns whole steps. */
    void beyond(FeeItem item, long amount, long within, long beyond, long width, long count, long left) {
        recorder.about(item.code());
        Value rest = time(item, amount);
        if (within != 0) {
            rest = plain("", beyond);
            step(Operation.SUBTRACT, time(item, amount), plain("基本の時間に充てる", within), rest);
        }
        step(Operation.DIVIDE_DOWN, rest, plain("きざみ値", width), times(count));
        step(Operation.REMAINDER, rest, plain("きざみ値", width), plain("", left));
    }

    /** What is left of the classes is summed. */
    void left(long before, long left, long together) {
        if (before == 0 || left == 0) {
            return;
        }
        step(Operation.ADD, plain("ほかの区分の余り", before), plain("余り", left), plain("", together));
    }

    /** What is left of all classes earns steps, too. */
    void longest(long together, long width, long count) {
        if (together == 0) {
            return;
        }
        recorder.about("");
        step(Operation.DIVIDE_UP, plain("余りの合計", together), plain("きざみ値", width), times(count));
    }

    /** Steps of a class are points, and are added. */
    void points(FeeItem item, BigDecimal each, long count, long more, long before, long after) {
        if (count == 0) {
            return;
        }
        recorder.about(item.code());
        Value part = Value.ofMillionths(more, Unit.POINTS);
        step(Operation.MULTIPLY, new Value(PricingSteps.named(item) + "のきざみ点数", each, Unit.POINTS), times(count), part);
        step(Operation.ADD, Value.ofMillionths(before, Unit.POINTS), part, Value.ofMillionths(after, Unit.POINTS));
    }

    private void step(Operation operation, Value before, Value operand, Value after) {
        recorder.step(Kind.SHARED_TIME, operation, before, operand, after, CLAUSE);
    }

    private static Value time(FeeItem item, long amount) {
        return plain(PricingSteps.named(item) + "の数量", amount);
    }

    private static Value times(long count) {
        return Value.of(count, Unit.TIMES);
    }

    private static Value plain(String name, long number) {
        return Value.of(number, Unit.PLAIN).named(name);
    }
}
