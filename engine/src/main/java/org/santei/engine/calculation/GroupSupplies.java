package org.santei.engine.calculation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Line;
import org.santei.engine.claim.LineGroup;
import org.santei.engine.claim.LineKind;
import org.santei.engine.workings.StepRecorder;
import org.santei.engine.workings.Unit;
import org.santei.feetables.FeeTable;

/** The drugs and materials of one group on a day. */
final class GroupSupplies {

    /** Of a group that has neither. */
    static final GroupSupplies NONE = new GroupSupplies(null, null, null, null);

    private static final Price NOTHING = Price.of(0);

    private final @Nullable GroupDrugs drugs;
    private final @Nullable GroupMaterials materials;
    private final @Nullable Reduction reduction;
    private final @Nullable StepRecorder recorder;

    /** The one line of a group that takes points off drugs of other groups. */
    private record Reduction(SupplyVerdict verdict, Price price) {}

    private GroupSupplies(
            @Nullable GroupDrugs drugs,
            @Nullable GroupMaterials materials,
            @Nullable Reduction reduction,
            @Nullable StepRecorder recorder) {
        this.drugs = drugs;
        this.materials = materials;
        this.reduction = reduction;
        this.recorder = recorder;
    }

    /** A group that takes points off drugs of other groups. */
    static GroupSupplies reduction(SupplyVerdict verdict, Price price) {
        return new GroupSupplies(null, null, new Reduction(verdict, price), null);
    }

    /**
     * The drugs and materials of a group.
     *
     * @param birthDate the patient's
     * @param day the day on which they were given, or 0 when the claim does not say
     * @param date the same day, or the first of the month
     * @param recorder notes what is computed; {@code null} when nobody wants to see it
     */
    static GroupSupplies of(
            LineGroup group,
            LocalDate birthDate,
            int day,
            LocalDate date,
            FeeTable table,
            Choices choices,
            @Nullable StepRecorder recorder) {
        boolean drugs = has(group, LineKind.DRUG);
        boolean materials = has(group, LineKind.MATERIAL);
        return drugs || materials
                ? new GroupSupplies(
                        drugs ? new GroupDrugs(group, day, date, table, choices, recorder) : null,
                        materials ? new GroupMaterials(group, birthDate, date, table, recorder) : null,
                        null,
                        recorder)
                : NONE;
    }

    /** Whether a group has any. */
    static boolean has(LineGroup group) {
        List<Line> lines = group.lines();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).kind() != LineKind.PROCEDURE) {
                return true;
            }
        }
        return false;
    }

    private static boolean has(LineGroup group, LineKind kind) {
        for (Line line : group.lines()) {
            if (line.kind() == kind) {
                return true;
            }
        }
        return false;
    }

    /** What became of a line of the group; {@code null} when it is neither drug nor material. */
    @Nullable
    SupplyVerdict verdict(Line line) {
        if (reduction != null) {
            return reduction.verdict();
        }
        return switch (line.kind()) {
            case PROCEDURE -> null;
            case DRUG -> drugs == null ? null : drugs.verdict(line);
            case MATERIAL -> materials == null ? null : materials.verdict(line);
        };
    }

    /** What is needed to say what the patient pays beside the insurance; empty when it is known. */
    List<String> missingCharge() {
        return drugs == null ? List.of() : drugs.missingCharge();
    }

    /** Whether the group has neither. */
    boolean isEmpty() {
        return this == NONE;
    }

    /** Points of the drugs, rounded once, and of the materials in one count of the group. */
    Price price() {
        if (reduction != null) {
            return reduction.price();
        }
        return sum(drugs == null ? NOTHING : drugs.price(), materials == null ? NOTHING : materials.price(), recorder);
    }

    /** The worth of both. */
    static Price sum(Price one, Price other, @Nullable StepRecorder recorder) {
        Price sum = one.plus(other);
        if (recorder != null && one.points() != null && other.points() != null && sum.points() != null) {
            PricingSteps.sum(recorder, Unit.POINTS, one.points(), other.points(), sum.points());
        }
        return sum;
    }
}
