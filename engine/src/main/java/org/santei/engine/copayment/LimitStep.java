package org.santei.engine.copayment;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.copayment.AgeBand;

/** The steps from the statutory share to what insurance leaves: monthly limit and certificate of long treatment. */
final class LimitStep {

    private final PatientMonth month;
    private final ShareLaw law;
    private final MonthlyLimits limits;
    private final CostAccounts accounts;
    private final boolean till;
    private final Map<Integer, Long> longTermUsed = new HashMap<>();

    LimitStep(PatientMonth month, ShareLaw law, MonthlyLimits limits, CostAccounts accounts, boolean till) {
        this.month = month;
        this.law = law;
        this.limits = limits;
        this.accounts = accounts;
        this.till = till;
    }

    /** The monthly limit, and that of a disease of long treatment. */
    void limit(Draft draft) {
        CostAccount account = draft.account;
        Long limit = limits.yen(draft.insured, draft.choice.incomeClass(), draft.choice.relief(), limitedCost(draft));
        long total = 0;
        if (limit != null) {
            long collected = till ? month.practice().tillRounding().apply(limit) : limit;
            total = Math.max(0, account.shareYen - collected);
        }
        boolean byDay = longTermByDay(draft.treatment);
        if (draft.treatment.longTerm() != null && !byDay) {
            total = Math.max(total, account.shareYen - longTermLimit(draft));
        }
        draft.highCostTotal = total;
        draft.highCost = total - account.highCostYen;
        draft.left = draft.share - draft.highCost;
        draft.longTerm = 0;
        if (draft.treatment.longTerm() != null && byDay) {
            long room = longTermLimit(draft)
                    - longTermUsed.getOrDefault(draft.treatment.key().pool(), 0L);
            draft.longTerm = Math.max(0, draft.left - Math.max(0, Math.min(draft.left, room)));
        }
        if (draft.exact != null && !draft.treatment.funds().isEmpty() && !hasFundThatPaysFirst(draft.treatment)) {
            draft.left = Yen.toTen(draft.exact.leftYen());
            draft.longTerm = draft.left - Yen.toTen(draft.exact.leftYen() - draft.exact.longTermYen());
        }
    }

    /** The cost by which the limit grows: some schemes count treatment charged to another fund as well. */
    long limitedCost(Draft draft) {
        long cost = draft.account.costYen;
        if (draft.treatment.apportioned().isEmpty()) {
            for (Integer fund : draft.treatment.general()) {
                if (terms(fund).summedUnder21000().contains(draft.insured.kind().side())) {
                    cost += accounts.apportionedCost(draft.treatment.key().pool(), fund);
                }
            }
        }
        return cost;
    }

    /** The limit of long treatment in yen; without end when the certificate has none. */
    long longTermLimit(Draft draft) {
        Integer certificate = draft.treatment.longTerm();
        Integer yen = certificate == null ? null : terms(certificate).perMonthYen();
        return yen == null ? Long.MAX_VALUE : yen / (draft.insured.turning75() ? 2 : 1);
    }

    /** Whether the certificate is applied by occasion. */
    boolean longTermByDay(Treatment treatment) {
        return month.practice().longTermByDay() || hasFundThatPaysFirst(treatment);
    }

    /** Whether a scheme pays the first yen of the month, which needs the certificate to be applied by occasion. */
    private boolean hasFundThatPaysFirst(Treatment treatment) {
        for (Integer fund : treatment.funds()) {
            if (terms(fund).local().fundPaysYen() != null) {
                return true;
            }
        }
        return false;
    }

    /** The part above the general limit, where a scheme leaves it to a patient who showed no certificate. */
    void aboveGeneral(Draft draft) {
        if (schemeThatChargesExcess(draft) == null) {
            return;
        }
        String generalClass = law.generalClass(draft.insured, month);
        if (generalClass == null) {
            limits.noteGeneralUnknown();
        }
        Long general = limits.yen(draft.insured, generalClass, false, draft.account.costYen);
        long total = general == null ? 0 : Math.max(0, draft.account.shareYen - general);
        draft.aboveGeneral = total - draft.account.aboveGeneralYen;
        draft.account.aboveGeneralYen = total;
    }

    /** How the first such scheme does it; {@code null} when there is none. */
    @Nullable
    ExcessCharge schemeThatChargesExcess(Draft draft) {
        if (draft.insured.incomeClass() != null || draft.insured.age() != AgeBand.UNDER_70) {
            return null;
        }
        for (Integer index : draft.treatment.funds()) {
            ExcessCharge charge = terms(index).local().excess();
            if (charge.concerns(draft.insured, month.funds().get(index).insurerExcepted(), month.prefecture())) {
                return charge;
            }
        }
        return null;
    }

    /** Notes the share that was treated under a certificate. */
    void commit(Draft draft) {
        if (draft.treatment.longTerm() != null) {
            longTermUsed.merge(draft.treatment.key().pool(), draft.share, Long::sum);
        }
    }

    private FundTerms terms(Integer index) {
        return month.funds().get(index).terms();
    }
}
