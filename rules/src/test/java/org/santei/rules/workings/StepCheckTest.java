package org.santei.rules.workings;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.santei.engine.workings.Amount;
import org.santei.engine.workings.Kind;
import org.santei.engine.workings.Operation;
import org.santei.engine.workings.Unit;
import org.santei.engine.workings.Value;
import org.santei.engine.workings.WorkingStep;

/** The check of steps sees what is wrong. */
class StepCheckTest {

    private static WorkingStep step(Operation operation, @Nullable Value before, @Nullable Value operand, Value after) {
        return new WorkingStep(Amount.POINTS, Kind.VALUE, operation, before, operand, after, "", null, "");
    }

    private static Value points(String number) {
        return Value.of(new BigDecimal(number), Unit.POINTS);
    }

    @ParameterizedTest
    @CsvSource({
        "ADD, 100, 50, 150", "SUBTRACT, 100, 30, 70", "MULTIPLY, 100, 3, 300", "DIVIDE_UP, 101, 10, 11",
        "DIVIDE_DOWN, 109, 10, 10", "REMAINDER, 109, 10, 9", "DIVIDE_HALF_UP, 105, 10, 11", "AT_MOST, 6, 5, 5"
    })
    void followsOnlyWhenItIsSo(Operation operation, String before, String operand, String after) {
        assertThat(StepCheck.follows(step(operation, points(before), points(operand), points(after))))
                .isTrue();
        assertThat(StepCheck.follows(step(operation, points(before), points(operand), points(after + ".5"))))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"42.5, 43, 42", "42.49, 42, 43", "-0.5, 0, -1"})
    void roundsHalfUp(String before, String after, String wrong) {
        assertThat(StepCheck.follows(step(Operation.ROUND_HALF_UP, points(before), null, points(after))))
                .isTrue();
        assertThat(StepCheck.follows(step(Operation.ROUND_HALF_UP, points(before), null, points(wrong))))
                .isFalse();
    }

    @Test
    void aStepMustStartFromWhatCameBefore() {
        WorkingStep taken =
                step(Operation.TAKE, null, points("100"), points("100").named("「初診料」の点数"));
        WorkingStep fromIt = step(Operation.ADD, points("100"), points("5"), points("105"));
        WorkingStep fromNowhere = step(Operation.ADD, points("99"), points("5"), points("104"));

        assertThat(StepCheck.faults(List.of(taken, fromIt))).isEmpty();
        assertThat(StepCheck.faults(List.of(taken, fromNowhere)))
                .singleElement()
                .asString()
                .contains("starts from nowhere");
    }

    @Test
    void theLeastMustBeWhatTheLawStatesOrWhatWasThere() {
        WorkingStep least = step(Operation.NOT_ABOVE, Value.of(12, Unit.YEN).named("数量"), points("15"), points("7"));

        assertThat(StepCheck.faults(List.of(least))).singleElement().asString().contains("something else");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "100点に50点を加えて150点です",
                "点数のの100点です。",
                "「」の点数は100点です。",
                "null点です。",
                "COMMON-priceの点数は100点です。",
                "は100点です。",
                "100点です。150点です。",
                "100点に50点を加える。"
            })
    void seesWhatAClerkCannotRead(String sentence) {
        assertThat(StepCheck.isReadable(sentence)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"「ＣＴ５０ｍｇ」の点数は100点です。", "5点に1点を加えて6点です（根拠: C200 注1）。"})
    void readsWhatAClerkReads(String sentence) {
        assertThat(StepCheck.isReadable(sentence)).isTrue();
    }
}
