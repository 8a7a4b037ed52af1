package org.santei.engine.calculation;

import java.math.BigDecimal;
import org.santei.engine.workings.Kind;
import org.santei.engine.workings.Operation;
import org.santei.engine.workings.StepRecorder;
import org.santei.engine.workings.Unit;
import org.santei.engine.workings.Value;

/**
 * Words for what {@link SteppedValue} computes, while someone wants to see its steps. Values are millionths.
 *
 * @param unit points or yen
 */
record QuantitySteps(StepRecorder recorder, Unit unit) {

    /** A quantity in whole units. */
    void whole(BigDecimal quantity, long amount) {
        if (quantity.compareTo(BigDecimal.valueOf(amount)) != 0) {
            recorder.step(
                    Kind.STEPS,
                    Operation.ROUND_UP,
                    new Value("数量", quantity, Unit.PLAIN),
                    null,
                    Value.of(amount, Unit.PLAIN));
        }
    }

    /** A quantity is paid up to a limit. */
    void atMost(long amount, long upper, long paid) {
        recorder.step(Kind.STEPS, Operation.AT_MOST, quantity(amount), plain("上限値", upper), Value.of(paid, Unit.PLAIN));
    }

    /** A quantity adds no steps to a value. */
    void noSteps(long amount, long lower, long value) {
        recorder.step(
                Kind.STEPS,
                Operation.NOT_ABOVE,
                quantity(amount),
                plain("下限値", lower),
                Value.ofMillionths(value, unit));
    }

    /** How many steps a quantity is above a limit. */
    void steps(long paid, long lower, long above, long width, long count) {
        Value rest = quantity(above);
        if (lower != 0) {
            rest = Value.of(above, Unit.PLAIN);
            recorder.step(Kind.STEPS, Operation.SUBTRACT, quantity(paid), plain("下限値", lower), rest);
        }
        recorder.step(Kind.STEPS, Operation.DIVIDE_UP, rest, plain("きざみ値", width), Value.of(count, Unit.TIMES));
    }

    /** What steps add to a value. */
    void stepped(long value, BigDecimal each, long count, long more, long sum) {
        recorder.step(
                Kind.STEPS,
                Operation.MULTIPLY,
                new Value("きざみ" + (unit == Unit.YEN ? "金額" : "点数"), each, unit),
                Value.of(count, Unit.TIMES),
                Value.ofMillionths(more, unit));
        recorder.step(
                Kind.STEPS,
                Operation.ADD,
                Value.ofMillionths(value, unit),
                Value.ofMillionths(more, unit),
                Value.ofMillionths(sum, unit));
    }

    private static Value quantity(long amount) {
        return plain("数量", amount);
    }

    private static Value plain(String name, long number) {
        return Value.of(number, Unit.PLAIN).named(name);
    }
}
