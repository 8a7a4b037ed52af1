package org.santei.engine.calculation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.santei.engine.claim.Line;
import org.santei.engine.claim.LineGroup;
import org.santei.engine.claim.LineKind;
import org.santei.engine.facts.ChosenDrug;
import org.santei.engine.facts.ClaimIndex;
import org.santei.feetables.Drug;
import org.santei.feetables.DrugChoice;

/** The drugs of a claim that the patient wished for. */
final class ChosenDrugs {

    private ChosenDrugs() {}

    /** Each on each of its days, in the order of the claim. */
    static List<ChosenDrug> of(ClaimIndex claim) {
        List<ChosenDrug> chosen = new ArrayList<>(0);
        for (LineGroup group : claim.claim().groups()) {
            for (Line line : group.lines()) {
                if (line.kind() == LineKind.DRUG) {
                    add(claim, group, line, chosen);
                }
            }
        }
        return chosen;
    }

    private static void add(ClaimIndex claim, LineGroup group, Line line, List<ChosenDrug> chosen) {
        for (int day : Settlement.days(group)) {
            LocalDate date = claim.date(day);
            Drug drug = claim.table().drug(line.code(), date);
            if (drug != null && drug.choice() == DrugChoice.WISHED) {
                chosen.add(new ChosenDrug(line, group.section(), day, date));
            }
        }
    }
}
