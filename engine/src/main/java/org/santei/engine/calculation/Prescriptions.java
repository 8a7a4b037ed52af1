package org.santei.engine.calculation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.santei.engine.claim.Line;
import org.santei.engine.claim.LineGroup;
import org.santei.engine.claim.LineKind;
import org.santei.engine.facts.Act;
import org.santei.engine.facts.ClaimIndex;
import org.santei.engine.facts.Prescription;
import org.santei.engine.facts.Supplies;
import org.santei.feetables.Drug;
import org.santei.feetables.DrugPriceKind;

/** The internal drugs of a claim by day. */
final class Prescriptions {

    private final ClaimIndex claim;

    Prescriptions(ClaimIndex claim) {
        this.claim = claim;
    }

    /**
     * What was prescribed on each day, in the order of days.
     *
     * @param stands which procedures still stand
     */
    List<Prescription> all(Predicate<Act> stands) {
        Map<Integer, List<Prescription.Unit>> byDay = new TreeMap<>();
        Supplies supplies = new Supplies();
        for (LineGroup group : claim.claim().groups()) {
            if (DrugSection.isInternal(group.section())) {
                for (int day : Settlement.days(group)) {
                    add(group, day, byDay, supplies);
                }
            }
        }
        if (byDay.isEmpty()) {
            return List.of();
        }
        List<Act> month = claim.acts().stream().filter(stands).toList();
        List<Prescription> prescriptions = new ArrayList<>(byDay.size());
        byDay.forEach((day, units) -> prescriptions.add(new Prescription(
                day,
                claim.date(day),
                List.copyOf(units),
                month.stream().filter(act -> act.day() == day).toList(),
                month,
                supplies)));
        return prescriptions;
    }

    private void add(LineGroup group, int day, Map<Integer, List<Prescription.Unit>> byDay, Supplies supplies) {
        LocalDate date = claim.date(day);
        int times = Settlement.times(group, day);
        Set<String> tablets = new LinkedHashSet<>();
        Set<String> others = new LinkedHashSet<>();
        for (Line line : group.lines()) {
            Drug drug = claim.table().drug(line.code(), date);
            boolean reduces = drug != null && drug.priceKind() == DrugPriceKind.REDUCTION;
            if (line.kind() == LineKind.DRUG && !reduces) {
                supplies.add(line.code(), day, times);
                (drug != null && drug.tablet() ? tablets : others).add(line.code());
            }
        }
        if (tablets.isEmpty() && others.isEmpty()) {
            return;
        }
        GroupDrugs drugs = new GroupDrugs(group, day, date, claim.table(), Choices.NONE);
        byDay.computeIfAbsent(day, first -> new ArrayList<>())
                .add(new Prescription.Unit(
                        group.lines().get(0).number(),
                        group.payers(),
                        times,
                        tablets,
                        others,
                        drugs.yen(),
                        drugs.wholeYen(),
                        drugs.price().points()));
    }
}
