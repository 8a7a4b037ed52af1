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

    /** The basic time is filled with the time of a class. */
    void within(FeeItem item, long amount, long within, long beyond) {
        recorder.about(item.code());
        step(Operation.SUBTRACT, time(item, amount), plain("基本の時間に充てる", within), plain("", beyond));
    }

    /** What is beyond the basic time earns whole steps. */
    void steps(long beyond, long width, long count, long left) {
        step(Operation.DIVIDE_DOWN, plain("基本の時間を超える", beyond), plain("きざみ値", width), times(count));
        step(Operation.REMAINDER, plain("基本の時間を超える", beyond), plain("きざみ値", width), plain("", left));
    }

    /** What is left of the classes is summed. */
    void left(long before, long left, long together) {
        step(Operation.ADD, plain("ほかの区分の余り", before), plain("余り", left), plain("", together));
    }

    /** What is left of all classes earns steps, too. */
    void longest(long together, long width, long count) {
        recorder.about("");
        step(Operation.DIVIDE_UP, plain("余りの合計", together), plain("きざみ値", width), times(count));
    }

    /** Steps of a class are points, and are added. */
    void points(FeeItem item, BigDecimal each, long count, long more, long before, long after) {
        recorder.about(item.code());
        Value part = Value.ofMillionths(more, Unit.POINTS);
        step(
                Operation.MULTIPLY,
                new Value(PricingSteps.named(item) + "のきざみ点数", each, Unit.POINTS),
                times(count),
                part);
        step(
                Operation.ADD,
                Value.ofMillionths(before, Unit.POINTS),
                part,
                Value.ofMillionths(after, Unit.POINTS));
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
