package org.santei.engine.copayment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.santei.feetables.copayment.ClaimNotes;
import org.santei.feetables.copayment.HighCostLimit;
import org.santei.feetables.copayment.HighCostLimits;

/** Calculates what patients pay. Safe for use by many threads. */
public final class CopaymentCalculator {

    private final ShareLaw law;
    private final HighCostLimits limits;

    public CopaymentCalculator(ShareLaw law, HighCostLimits limits) {
        this.law = law;
        this.limits = limits;
    }

    /** Who pays what in a month, occasion by occasion. */
    public CopaymentMonth calculate(PatientMonth month) {
        MonthlyLimits monthly = new MonthlyLimits(limits, month.month(), month.outpatient());
        ShareLaw remembered = new RememberedLaw(law);
        MonthRun exact = new MonthRun(month, remembered, monthly, false);
        MonthRun till = new MonthRun(month, remembered, monthly, true);
        List<OccasionShare> occasions = new ArrayList<>(month.occasions().size());
        Set<String> unverified = new TreeSet<>();
        Set<String> missing = new TreeSet<>();
        for (Occasion occasion : month.occasions()) {
            Portion portion = exact.next(occasion, null);
            occasions.add(share(month, occasion, portion, till.next(occasion, portion)));
            HighCostLimit limit = portion.limit();
            if (limit != null) {
                limit.doubt().ifPresent(unverified::add);
            }
            missing.addAll(portion.percentage().missing());
            missing.addAll(portion.choice().missing());
        }
        monthly.unknown().stream()
                .map(label -> month.month() + " の所得区分等「" + label + "」の高額療養費算定基準額（手元にない表：確かめられた高額療養費算定基準額）")
                .forEach(missing::add);
        return CopaymentMonth.of(occasions, month.funds().size(), unverified, List.copyOf(missing));
    }

    /** Makes the records of claims by the same law and limits. */
    public ClaimRecords claimRecords(ClaimNotes notes) {
        return new ClaimRecords(law, limits, notes);
    }

    private static OccasionShare share(PatientMonth month, Occasion occasion, Portion exact, Portion till) {
        List<OccasionShare.LimitListEntry> lists = new ArrayList<>(0);
        for (Integer index : occasion.funds()) {
            PublicFund fund = month.funds().get(index);
            if (fund.limitList()) {
                lists.add(new OccasionShare.LimitListEntry(
                        index, till.leftUnderFund().get(index), fund.limitListTotal() ? exact.costYen() : 0));
            }
        }
        Correction correction = exact.correction();
        Correction collected = till.correction();
        long collectedCorrection = collected == null ? 0 : collected.patientYen();
        return new OccasionShare(
                occasion.number(),
                exact.costYen(),
                exact.costYen() - exact.shareYen(),
                exact.highCostYen(),
                exact.fundYen(),
                exact.patientYen(),
                exact.reductionYen(),
                till.patientYen() - till.reductionYen(),
                exact.limitYen(),
                correction,
                collectedCorrection,
                lists,
                Ladder.steps(month, occasion, exact, till));
    }
}
