package org.santei.engine.calculation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.santei.engine.workings.Amount;
import org.santei.engine.workings.Kind;
import org.santei.engine.workings.Operation;
import org.santei.engine.workings.StepRecorder;
import org.santei.engine.workings.Unit;
import org.santei.engine.workings.Value;
import org.santei.feetables.Drug;

/**
 * Words for what {@link DrugPricing} computes, while someone wants to see its steps.
 *
 * @param kind of the steps in yen
 * @param price what one unit of a drug costs, in Japanese
 * @param clause where the law says how yen become points
 */
record DrugSteps(StepRecorder recorder, Kind kind, String price, String clause) {

    private static final String POINTS = "F200、G100、C200、D500、E300、H100、I100、J300、K940、L200";
    private static final String CHARGE = "長期収載品の選定療養の取扱い 第２ １（１）";

    /** Of the insured drugs of a part of the schedule. */
    static DrugSteps ofPoints(StepRecorder recorder, @Nullable DrugSection section) {
        return new DrugSteps(recorder, Kind.DRUG_PRICE, "薬価", section == null ? POINTS : section.clause());
    }

    /** Of what the patient pays beside the insurance. */
    static DrugSteps ofCharge(StepRecorder recorder) {
        return new DrugSteps(recorder.towards(Amount.SELF_PAID), Kind.SELF_PAID, "薬価の差", CHARGE);
    }

    /** Takes the price of a drug. */
    static void take(StepRecorder recorder, Drug drug, BigDecimal price) {
        recorder.about(drug.code());
        recorder.take(Kind.DRUG_PRICE, new Value("「" + drug.name() + "」の薬価", price, Unit.YEN), drug);
    }

    /** A drug and its quantity are added to those before. */
    void add(BigDecimal ofUnit, BigDecimal quantity, BigDecimal cost, BigDecimal before, BigDecimal after) {
        recorder.step(
                kind,
                Operation.MULTIPLY,
                new Value(price, ofUnit, Unit.YEN),
                new Value("数量", quantity, Unit.PLAIN),
                yen(cost));
        if (before.signum() != 0) {
            recorder.step(kind, Operation.ADD, yen(before), yen(cost), yen(after));
        }
    }

    /** The drugs do not come to more than what is paid with a point, or with nothing. */
    void least(BigDecimal sum, BigDecimal least, int points) {
        recorder.about("");
        recorder.step(
                Kind.DRUG_POINTS,
                Operation.NOT_ABOVE,
                yen(sum).named("合計"),
                yen(least),
                Value.of(points, Unit.POINTS),
                clause);
    }

    /** The drugs become points. */
    void points(BigDecimal sum, BigDecimal least, BigDecimal above, BigDecimal step, BigDecimal steps, int points) {
        recorder.about("");
        recorder.step(Kind.DRUG_POINTS, Operation.SUBTRACT, yen(sum).named("合計"), yen(least), yen(above), clause);
        Value whole = new Value("", steps, Unit.POINTS);
        recorder.step(Kind.DRUG_POINTS, Operation.DIVIDE_UP, yen(above), yen(step), whole, clause);
        recorder.step(
                Kind.DRUG_POINTS,
                Operation.ADD,
                whole,
                Value.of(1, Unit.POINTS),
                Value.of(points, Unit.POINTS),
                clause);
    }

    /** Points of a difference become yen with tax. */
    void taxed(BigDecimal yenOfPoint, int points, BigDecimal untaxed, int taxPercent, int yen) {
        Value before = yen(untaxed);
        recorder.step(
                kind, Operation.MULTIPLY, yen(yenOfPoint).named("1点"), Value.of(points, Unit.POINTS), before, clause);
        recorder.step(
                kind,
                Operation.MORE_BY_PERCENT,
                before,
                Value.of(taxPercent, Unit.PERCENT).named("消費税"),
                Value.of(yen, Unit.YEN),
                clause);
    }

    /** What a drug costs more than the insurance pays for. */
    static void difference(
            StepRecorder recorder, Drug longListed, BigDecimal whole, BigDecimal insured, BigDecimal more) {
        StepRecorder ofCharge = recorder.towards(Amount.SELF_PAID);
        ofCharge.about(longListed.code());
        ofCharge.take(Kind.SELF_PAID, yen(whole).named("長期収載品「" + longListed.name() + "」の薬価"), longListed);
        ofCharge.step(
                Kind.SELF_PAID,
                Operation.SUBTRACT,
                yen(whole).named("長期収載品の薬価"),
                yen(insured).named("保険外併用療養費の算出に用いる価格"),
                yen(more));
    }

    private static Value yen(BigDecimal yen) {
        return Value.of(yen, Unit.YEN);
    }
}
