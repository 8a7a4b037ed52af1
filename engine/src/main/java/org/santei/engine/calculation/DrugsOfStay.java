package org.santei.engine.calculation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Line;
import org.santei.engine.claim.LineGroup;
import org.santei.engine.claim.LineKind;
import org.santei.engine.claim.Setting;
import org.santei.engine.claim.Stay;
import org.santei.engine.facts.Act;
import org.santei.engine.facts.ClaimIndex;
import org.santei.engine.facts.Prescription;
import org.santei.engine.facts.StayDrugs;
import org.santei.feetables.Drug;
import org.santei.feetables.DrugPriceKind;

/** The drugs of 投薬 and 注射 of a month of a stay. */
final class DrugsOfStay {

    private final ClaimIndex claim;

    DrugsOfStay(ClaimIndex claim) {
        this.claim = claim;
    }

    /**
     * What was given; {@code null} when the patient was no inpatient, or nothing was.
     *
     * @param stands which procedures still stand
     */
    @Nullable
    StayDrugs find(Predicate<Act> stands) {
        if (claim.claim().setting() != Setting.INPATIENT) {
            return null;
        }
        List<Prescription.Unit> units = new ArrayList<>();
        for (LineGroup group : claim.claim().groups()) {
            DrugSection section = DrugSection.of(group.section());
            boolean counts = section == DrugSection.MEDICATION || section == DrugSection.INJECTION;
            if (counts && group.lines().stream().anyMatch(line -> isDrug(line, claim.date(0)))) {
                for (int day : Settlement.days(group)) {
                    units.add(unit(group, day));
                }
            }
        }
        LocalDate month = claim.date(0);
        return units.isEmpty()
                ? null
                : new StayDrugs(
                        month,
                        units,
                        days(),
                        claim.acts().stream().filter(stands).toList());
    }

    private boolean isDrug(Line line, LocalDate date) {
        Drug drug = line.kind() == LineKind.DRUG ? claim.table().drug(line.code(), date) : null;
        return line.kind() == LineKind.DRUG && (drug == null || drug.priceKind() != DrugPriceKind.REDUCTION);
    }

    private Prescription.Unit unit(LineGroup group, int day) {
        GroupDrugs drugs = new GroupDrugs(group, day, claim.date(day), claim.table(), Choices.NONE);
        return new Prescription.Unit(
                group.lines().get(0).number(),
                group.payers(),
                Settlement.times(group, day),
                Set.of(),
                Set.of(),
                drugs.yen(),
                drugs.wholeYen(),
                drugs.price().points());
    }

    /** Days of the stay in the month, those of admission and discharge among them. */
    private @Nullable Integer days() {
        Stay stay = claim.claim().particulars().stay();
        if (stay == null) {
            return null;
        }
        LocalDate first = claim.date(0);
        LocalDate last = claim.claim().month().atEndOfMonth();
        LocalDate discharged = stay.discharged();
        LocalDate from = stay.admitted().isAfter(first) ? stay.admitted() : first;
        LocalDate until = discharged == null || discharged.isAfter(last) ? last : discharged;
        return until.isBefore(from) ? null : Math.toIntExact(ChronoUnit.DAYS.between(from, until) + 1);
    }
}
