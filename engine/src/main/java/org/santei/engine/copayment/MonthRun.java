package org.santei.engine.copayment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One pass through the occasions of a month: to the yen, as claims are reckoned, or as it is collected at the counter,
 * where shares are rounded to 10 yen and limits hold for the rounded amounts.
 *
 * <pre>total → statutory share → monthly limit → certificate of long treatment → fund by fund → patient → monthly sum</pre>
 */
final class MonthRun {

    private final PatientMonth month;
    private final ShareLaw law;
    private final MonthlyLimits limits;
    private final boolean till;
    private final FundAccounts funds;
    private final CostAccounts accounts = new CostAccounts();
    private final MonthlySum sum;
    private final LimitStep step;
    private int elsewhereNoted;

    /**
     * @param till whether amounts are those collected at the counter
     */
    MonthRun(PatientMonth month, ShareLaw law, MonthlyLimits limits, boolean till) {
        this.month = month;
        this.law = law;
        this.limits = limits;
        this.till = till;
        this.sum = new MonthlySum(month, limits, accounts);
        this.step = new LimitStep(month, law, limits, accounts, till);
        this.funds = new FundAccounts(month, till);
    }

    /**
     * Takes the next occasion.
     *
     * @param exact the same occasion to the yen; {@code null} when this pass is that one
     */
    Portion next(Occasion occasion, @Nullable Portion exact) {
        noteElsewhere(occasion);
        Draft draft = new Draft(occasion, month, law, accounts, till, exact);
        draft.account.add(draft.occasion, draft.share);
        accounts.noteFunds(draft.treatment, occasion.costYen());
        step.limit(draft);
        step.aboveGeneral(draft);
        throughFunds(draft);
        limitByOwnClass(draft);
        keepLongTermLimit(draft);
        commit(draft);
        return portion(draft, draft.isInsured() ? sum.correct(draft.insured, draft.treatment, summing(draft)) : null);
    }

    private void noteElsewhere(Occasion occasion) {
        List<Elsewhere> others = month.elsewhere();
        while (elsewhereNoted < others.size() && others.get(elsewhereNoted).beforeOccasion() <= occasion.number()) {
            Elsewhere other = others.get(elsewhereNoted);
            funds.of(other.fund(), occasion).elsewhere(other, elsewhereNoted);
            elsewhereNoted++;
        }
    }

    private void throughFunds(Draft draft) {
        long amount = draft.left - draft.longTerm - draft.aboveGeneral;
        if (draft.treatment.funds().isEmpty()) {
            draft.patient = amount;
            return;
        }
        Map<Integer, FundAccount.Flow> flows = new HashMap<>();
        List<PublicFund> before = new ArrayList<>();
        long exactPatient = draft.exact == null ? 0 : draft.exact.patientYen();
        for (Integer index : draft.treatment.funds()) {
            FundAccount.Flow flow = funds.of(index, draft.occasion)
                    .flow(
                            draft.occasion,
                            draft.treatment.key(),
                            amount,
                            draft.statutory,
                            before,
                            givesBack(draft.treatment, terms(index)),
                            exactPatient);
            if (paysAllAfterSum(draft.treatment, index)) {
                flow = new FundAccount.Flow(amount, 0);
            }
            flows.put(index, flow);
            before.add(month.funds().get(index));
            amount = flow.out();
        }
        draft.flows = flows;
        draft.patient = amount;
    }

    /**
     * Whether what the patient pays under a fund is cumulated over the month, so that the fund gets money back when the
     * limit is reached later. Under a certificate that is applied by occasion only where the scheme says so.
     */
    private boolean givesBack(Treatment treatment, FundTerms terms) {
        if (treatment.longTerm() != null && month.practice().longTermByDay()) {
            return terms.patientShareFirst();
        }
        return terms.category().apportions() || terms.patientShareFirst() || terms.percent() != null;
    }

    /** Under a certificate that is applied by occasion the fund pays what the sum of the month, once reached, would. */
    private boolean paysAllAfterSum(Treatment treatment, Integer index) {
        return treatment.longTerm() != null
                && month.practice().longTermByDay()
                && !treatment.apportioned().isEmpty()
                && index.equals(treatment.lastApportioned())
                && sum.isReached(treatment.key().pool());
    }

    /**
     * Treatment under the certificate and a fund with a general limit is limited by the patient's own class when what is
     * left under the fund is above it, and no other treatment of the month could be corrected instead.
     */
    private void limitByOwnClass(Draft draft) {
        String own = draft.insured.incomeClass();
        Treatment treatment = draft.treatment;
        if (treatment.longTerm() == null
                || treatment.apportioned().isEmpty()
                || own == null
                || own.equals(draft.choice.incomeClass())
                || accounts.hasBeside(treatment.key())) {
            return;
        }
        Long limit = limits.yen(draft.insured, own, draft.choice.relief(), draft.account.costYen);
        long underFund = draft.account.summedYen
                + draft.flow(treatment.lastApportioned()).out();
        if (limit != null && underFund > limit) {
            draft.account.fixedClass = own;
            draft.choice = draft.choice.of(own);
            step.limit(draft);
            throughFunds(draft);
        }
    }

    /** Where what funds pay counts towards the limit of long treatment, the last scheme pays what lies above it. */
    private void keepLongTermLimit(Draft draft) {
        Treatment treatment = draft.treatment;
        if (treatment.longTerm() == null
                || step.longTermByDay(treatment)
                || treatment.apportioned().isEmpty()
                || treatment.general().isEmpty()
                || !countsFunds(draft.insured)) {
            return;
        }
        long room = Math.max(0, step.longTermLimit(draft) - accounts.leftUnderLongTerm());
        if (draft.patient > room) {
            Integer last = treatment.general().get(treatment.general().size() - 1);
            FundAccount.Flow flow = draft.flow(last);
            draft.flows.put(last, new FundAccount.Flow(flow.in(), flow.out() - (draft.patient - room)));
            draft.patient = room;
        }
    }

    private void commit(Draft draft) {
        Treatment treatment = draft.treatment;
        for (Integer index : treatment.funds()) {
            funds.of(index, draft.occasion).commit(draft.occasion, treatment.key(), draft.flow(index));
        }
        step.commit(draft);
        CostAccount account = draft.account;
        account.highCostYen = draft.highCostTotal;
        account.incomeClass = draft.choice.incomeClass();
        account.leftYen += draft.left;
        long summed = summed(draft);
        account.summedYen += summed;
        account.longTermYen += countsFunds(draft.insured) ? draft.left : summed;
        account.notePayers(draft.occasion);
        InsurerSide side = draft.insured.kind().side();
        for (Integer index : treatment.funds()) {
            account.excluded |= terms(index).excludedFromSum().contains(side);
            account.alwaysSummed |= terms(index).summedUnder21000().contains(side);
        }
    }

    /** What counts in the monthly sum: what is left behind the funds that pay only for the treatment charged to them. */
    private static long summed(Draft draft) {
        return draft.treatment.apportioned().isEmpty()
                ? draft.left
                : draft.flow(draft.treatment.lastApportioned()).out();
    }

    private boolean countsFunds(Insured insured) {
        return month.practice().longTermCountsFunds().contains(insured.kind().side());
    }

    private MonthlySum.Summing summing(Draft draft) {
        return new MonthlySum.Summing(
                draft.occasion,
                draft.statutory,
                draft.left,
                draft.longTerm,
                draft.patient,
                draft.flows,
                funds,
                draft.treatment.longTerm() != null && !step.longTermByDay(draft.treatment)
                        ? step.longTermLimit(draft)
                        : null,
                step.longTermByDay(draft.treatment));
    }

    private Portion portion(Draft draft, @Nullable Correction correction) {
        List<Long> paid = new ArrayList<>(Collections.nCopies(month.funds().size(), 0L));
        List<Long> left = new ArrayList<>(Collections.nCopies(month.funds().size(), 0L));
        draft.flows.forEach((index, flow) -> {
            paid.set(index, flow.paid());
            left.set(index, flow.out());
        });
        if (draft.treatment.longTerm() != null) {
            paid.set(draft.treatment.longTerm(), draft.longTerm);
        }
        ExcessCharge excess = step.schemeThatChargesExcess(draft);
        boolean outside = excess != null && excess.isOutsideClaim();
        long patient = draft.patient + (outside ? 0 : draft.aboveGeneral);
        long reduced = outside ? -draft.aboveGeneral : Waived.yen(draft, patient, month, till);
        return new Portion(
                draft.occasion.costYen(),
                draft.percentage,
                draft.share,
                draft.choice,
                limits.row(draft.insured, draft.choice.incomeClass()),
                limits.yen(draft.insured, draft.choice.incomeClass(), draft.choice.relief(), step.limitedCost(draft)),
                draft.highCost,
                draft.left,
                draft.longTerm,
                List.copyOf(paid),
                List.copyOf(left),
                draft.aboveGeneral,
                patient,
                reduced,
                correction);
    }

    private FundTerms terms(Integer index) {
        return month.funds().get(index).terms();
    }
}
