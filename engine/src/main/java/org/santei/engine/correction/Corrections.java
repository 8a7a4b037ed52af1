package org.santei.engine.correction;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.Calculation;
import org.santei.engine.calculation.Finding;
import org.santei.engine.calculation.FindingType;
import org.santei.engine.calculation.GroupResult;
import org.santei.engine.calculation.Outcome;
import org.santei.engine.calculation.PayerShare;
import org.santei.engine.calculation.Trace;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.Coverage;
import org.santei.engine.claim.LineGroup;
import org.santei.engine.claim.Payer;

/**
 * The figures of a claim of a UKE file that its calculation as billed says otherwise. What is undecided, and counts of one
 * group that are not worth the same, have none: the record has one figure for all of them.
 */
public final class Corrections {

    private static final int POINTS = 6;
    private static final int TOTAL = 6;
    private static final int INSURANCE_YEN = 12;
    private static final int FUND_YEN = 7;

    private Corrections() {}

    /**
     * Corrections in the order of the file.
     *
     * @param claim the claim as it stands in the file
     * @param trace what was noted while it was calculated
     */
    public static List<Correction> of(Claim claim, Calculation calculation, Trace trace) {
        List<Correction> corrections = new ArrayList<>();
        for (int i = 0; i < claim.coverages().size(); i++) {
            ofPayer(claim, i, calculation, corrections);
        }
        IdentityHashMap<LineGroup, List<GroupResult>> results = new IdentityHashMap<>();
        List<LineGroup> calculated = new ArrayList<>();
        for (Trace.Group noted : trace.groups()) {
            results.computeIfAbsent(noted.group(), group -> {
                        calculated.add(group);
                        return new ArrayList<>(1);
                    })
                    .add(noted.result());
        }
        for (int i = 0; i < calculated.size(); i++) {
            LineGroup billed = claim.groups().get(i);
            Integer figure = figure(billed, Objects.requireNonNull(results.get(calculated.get(i))));
            if (figure != null && !figure.equals(billed.billedPoints())) {
                int last = billed.lines().get(billed.lines().size() - 1).number();
                corrections.add(new Correction(last, 0, POINTS, figure));
            }
        }
        return corrections;
    }

    private static void ofPayer(Claim claim, int index, Calculation calculation, List<Correction> corrections) {
        Coverage coverage = claim.coverages().get(index);
        Integer points = calculation.payers().get(index).points();
        if (calculation.complete() && points != null && points >= 0 && !points.equals(coverage.billedPoints())) {
            corrections.add(new Correction(claim.line(), index + 1, TOTAL, points));
        }
        PayerShare share = share(calculation, coverage.payer());
        if (share != null && share.leftYen() >= 0 && isWrong(calculation, index)) {
            int field = coverage.payer() == Payer.INSURANCE ? INSURANCE_YEN : FUND_YEN;
            corrections.add(new Correction(claim.line(), index + 1, field, share.leftYen()));
        }
    }

    private static @Nullable PayerShare share(Calculation calculation, Payer payer) {
        return calculation.patient().payers().stream()
                .filter(share -> share.payer() == payer)
                .findFirst()
                .orElse(null);
    }

    private static boolean isWrong(Calculation calculation, int payer) {
        String field = "payers[" + payer + "].patientYen";
        for (Finding finding : calculation.findings()) {
            if (finding.type() == FindingType.PATIENT_YEN_DIFFERS
                    && finding.field().equals(field)) {
                return true;
            }
        }
        return false;
    }

    /** What one count of a group is worth, as a claim records it; {@code null} when that is no single decided figure. */
    private static @Nullable Integer figure(LineGroup group, List<GroupResult> results) {
        if (results.size() != 1) {
            return null;
        }
        GroupResult result = results.get(0);
        if (result.outcome() == Outcome.REFUSED) {
            return 0;
        }
        Integer points = result.points();
        if (result.outcome() != Outcome.PAID || points == null || result.count() != group.count()) {
            return null;
        }
        // A claim records what a line takes off without a sign, and meals in yen.
        return points == 0 && result.yen() != 0 ? result.yen() : Math.abs(points);
    }
}
