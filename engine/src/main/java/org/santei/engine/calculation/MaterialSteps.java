package org.santei.engine.calculation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.santei.engine.workings.Kind;
import org.santei.engine.workings.Operation;
import org.santei.engine.workings.StepRecorder;
import org.santei.engine.workings.Unit;
import org.santei.engine.workings.Value;
import org.santei.feetables.Material;
import org.santei.feetables.MaterialPoints;

/** Words for what {@link MaterialPricing} computes, while someone wants to see its steps. */
record MaterialSteps(StepRecorder recorder) {

    private static final String OXYGEN = "J201";
    private static final String FILM = "E400 注1";
    private static final String POINTS = "特定器材マスター 特定器材種別（項番22）";
    private static final String MOST = "特定器材マスター 上限点数（項番24）";

    static @Nullable MaterialSteps of(@Nullable StepRecorder recorder) {
        return recorder == null ? null : new MaterialSteps(recorder);
    }

    /** Takes the price of a unit, from the master or from the claim. */
    void price(Material material, BigDecimal unitYen, String name) {
        recorder.about(material.code());
        Value value = new Value(named(material) + "の" + name, unitYen, Unit.YEN);
        BigDecimal listed = material.value();
        if (listed != null && unitYen.compareTo(listed) == 0) {
            recorder.take(Kind.MATERIAL_PRICE, value, material);
        } else {
            recorder.given(Kind.MATERIAL_PRICE, value);
        }
    }

    /** Takes a percentage that is added to the price of other materials. */
    void percent(Material material, BigDecimal percent) {
        recorder.about(material.code());
        recorder.take(Kind.MATERIAL_PRICE, new Value(named(material) + "の割合", percent, Unit.PERCENT), material);
    }

    /** What a quantity costs. */
    void cost(BigDecimal unitYen, BigDecimal quantity, BigDecimal yen) {
        step(Operation.MULTIPLY, yen(unitYen).named("単価"), plain("数量", quantity), yen(yen), "");
    }

    /** A factor grows by a percentage. */
    void factor(BigDecimal before, BigDecimal percent, BigDecimal after, boolean ofOxygen) {
        step(
                Operation.MORE_BY_PERCENT,
                plain("倍率", before),
                new Value("", percent, Unit.PERCENT),
                plain("", after),
                ofOxygen ? OXYGEN : FILM);
    }

    /** The factor of oxygen is multiplied by the pressure. */
    void pressure(Material material, BigDecimal before, BigDecimal atmospheres, BigDecimal after) {
        recorder.about(material.code());
        step(Operation.MULTIPLY, plain("酸素の倍率", before), plain("気圧数", atmospheres), plain("", after), OXYGEN);
    }

    /** What a material costs is multiplied by a factor. */
    void multiplied(Material material, BigDecimal before, BigDecimal factor, BigDecimal after) {
        recorder.about(material.code());
        if (factor.compareTo(BigDecimal.ONE) != 0) {
            step(
                    Operation.MULTIPLY,
                    yen(before),
                    plain("倍率", factor),
                    yen(after),
                    material.gas().isOxygen() ? OXYGEN : FILM);
        }
    }

    /** Yen of a gas are rounded. */
    void wholeYen(Material material, BigDecimal exact, BigDecimal rounded) {
        recorder.about(material.code());
        if (exact.compareTo(rounded) != 0) {
            step(Operation.ROUND_HALF_UP, yen(exact), null, yen(rounded), OXYGEN);
        }
    }

    /** What a material costs is added to what those before it cost. */
    void sum(@Nullable BigDecimal before, BigDecimal yen, BigDecimal after) {
        if (before != null && before.signum() != 0) {
            step(Operation.ADD, yen(before), yen(yen), yen(after), "");
        }
    }

    /** Yen become points. */
    void points(BigDecimal yen, MaterialPoints rule, int points) {
        recorder.about("");
        recorder.step(
                Kind.MATERIAL_POINTS,
                Operation.DIVIDE_HALF_UP,
                yen(yen),
                Value.of(rule.yen(), Unit.YEN),
                Value.of(points, Unit.POINTS),
                POINTS);
    }

    /** Points of a material are limited. */
    void atMost(Material material, int points, int most, int paid) {
        recorder.about(material.code());
        recorder.step(
                Kind.MATERIAL_POINTS,
                Operation.AT_MOST,
                Value.of(points, Unit.POINTS),
                Value.of(most, Unit.POINTS).named(named(material) + "の上限点数"),
                Value.of(paid, Unit.POINTS),
                MOST);
    }

    /** Points of parts are summed. */
    void sumPoints(int before, int more, int after) {
        PricingSteps.sum(recorder, Unit.POINTS, before, more, after);
    }

    private void step(Operation operation, Value before, @Nullable Value operand, Value after, String basis) {
        recorder.step(Kind.MATERIAL_PRICE, operation, before, operand, after, basis);
    }

    private static Value yen(BigDecimal yen) {
        return Value.of(yen, Unit.YEN);
    }

    private static Value plain(String name, BigDecimal number) {
        return new Value(name, number, Unit.PLAIN);
    }

    private static String named(Material material) {
        return "「" + material.name() + "」";
    }
}
