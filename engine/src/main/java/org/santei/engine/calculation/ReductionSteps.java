package org.santei.engine.calculation;

import org.santei.engine.facts.Reducible;
import org.santei.engine.ledger.Entry;
import org.santei.engine.workings.Kind;
import org.santei.engine.workings.Operation;
import org.santei.engine.workings.StepRecorder;
import org.santei.engine.workings.Unit;
import org.santei.engine.workings.Value;

/** Words for what {@link Reductions} computes, while someone wants to see its steps. */
final class ReductionSteps {

    private final StepRecorder recorder;
    private final String drugs;

    ReductionSteps(StepRecorder recorder, Entry.Reduced entry) {
        Reducible of = entry.drugs();
        this.recorder = recorder;
        this.drugs = of.isOfMonth() ? "その月の投薬と注射の薬剤料" : of.day() + "日の内服薬の薬剤料";
        recorder.about(entry.code());
    }

    /** A percentage of the points of drugs is left. */
    void percent(int points, int percent, long exact, int rounded) {
        given(points);
        Value part = Value.ofMillionths(exact, Unit.POINTS);
        recorder.step(
                Kind.REDUCTION,
                Operation.PERCENT_OF,
                Value.of(points, Unit.POINTS).named(drugs),
                Value.of(percent, Unit.PERCENT),
                part);
        Value whole = Value.of(rounded, Unit.POINTS);
        if (part.number().compareTo(whole.number()) != 0) {
            recorder.step(Kind.ROUNDING, Operation.ROUND_HALF_UP, part, null, whole, PricingSteps.ROUNDING);
        }
    }

    /** So many points are left. */
    void most(int points, int most) {
        given(points);
        recorder.given(Kind.REDUCTION, Value.of(most, Unit.POINTS).named("減点の後に残る点数"));
    }

    /** What is not left is taken off. */
    void taken(int left, int points, int taken) {
        recorder.step(
                Kind.REDUCTION,
                Operation.SUBTRACT,
                Value.of(left, Unit.POINTS).named("残る"),
                Value.of(points, Unit.POINTS).named(drugs),
                Value.of(taken, Unit.POINTS));
    }

    private void given(int points) {
        recorder.given(Kind.REDUCTION, Value.of(points, Unit.POINTS).named(drugs));
    }
}
