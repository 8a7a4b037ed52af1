package org.santei.engine.calculation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.Coverage;
import org.santei.engine.claim.LineGroup;
import org.santei.engine.claim.Payer;

/** Findings on the totals of a claim and on what it says that the patient pays. */
final class TotalFindings {

    private final Claim claim;
    private final FindingList found;
    private final Stakes stakes;

    TotalFindings(Claim claim, FindingList found, Stakes stakes) {
        this.claim = claim;
        this.found = found;
        this.stakes = stakes;
    }

    /**
     * Totals of the input that differ from its own lines, or from what is calculated.
     *
     * @param byPayer points that are payable
     * @param complete whether all of them are known
     */
    void ofTotals(Map<Payer, Integer> byPayer, boolean complete) {
        List<Coverage> coverages = claim.coverages();
        for (int i = 0; i < coverages.size(); i++) {
            Coverage coverage = coverages.get(i);
            Integer billed = coverage.billedPoints();
            if (billed == null) {
                continue;
            }
            Integer ofLines = billedByLines(coverage.payer());
            @Nullable Integer points = byPayer.get(coverage.payer());
            int calculated = points == null ? 0 : points;
            FindingList.About about = found.payer(i, "points");
            if (ofLines != null && !ofLines.equals(billed)) {
                String message = "記録された合計点数は " + billed + " 点ですが、明細の点数と回数の合計は " + ofLines + " 点です。";
                Long yen = Stakes.yen(billed - ofLines, 1);
                found.add(FindingType.WRONG_TOTAL, CommonRules.BILLED_TOTAL, about, yen, message);
            } else if (complete && billed != calculated) {
                String message = "記録された合計点数は " + billed + " 点ですが、計算では " + calculated + " 点です。";
                Long yen = ofLines == null ? Stakes.yen(billed - calculated, 1) : Long.valueOf(0);
                found.add(FindingType.WRONG_TOTAL, CommonRules.BILLED_TOTAL, about, yen, message);
            }
        }
    }

    /** Points that the lines of a payer are billed for; {@code null} when a group does not say. */
    private @Nullable Integer billedByLines(Payer payer) {
        int sum = 0;
        for (LineGroup group : claim.groups()) {
            Integer points = group.billedPoints();
            if (group.payers().contains(payer)) {
                if (points == null) {
                    return null;
                }
                sum = Math.addExact(sum, Math.multiplyExact(stakes.signed(group, points), group.count()));
            }
        }
        return sum;
    }

    /** What the patient pays, compared with what the claim says. */
    void ofPatient(PatientYen patient) {
        List<Coverage> coverages = claim.coverages();
        for (int i = 0; i < coverages.size(); i++) {
            Integer billed = coverages.get(i).billedPatientYen();
            PatientYen.Difference difference = billed == null ? null : patient.difference(coverages.get(i), billed);
            if (difference != null) {
                found.add(
                        FindingType.PATIENT_YEN_DIFFERS,
                        CommonRules.BILLED_PATIENT_YEN,
                        found.payer(i, "patientYen"),
                        difference.yen(),
                        difference.message());
            }
        }
    }
}
