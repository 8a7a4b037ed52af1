package org.santei.engine.copayment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.copayment.AgeBand;

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
    private final Map<Integer, Long> longTermUsed = new HashMap<>();
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
        this.funds = new FundAccounts(month, till);
    }

    /** What one occasion has come to so far. */
    private static final class Draft {
        final Occasion occasion;
        final Insured insured;
        final Treatment treatment;
        final CostAccount account;
        final @Nullable Portion exact;
        final ShareLaw.Percentage percentage;
        final long statutory;
        final long share;
        ShareLaw.LimitChoice choice;
        long highCostTotal;
        long highCost;
        long left;
        long longTerm;
        long aboveGeneral;
        Map<Integer, FundAccount.Flow> flows = Map.of();
        long patient;

        Draft(MonthRun run, Occasion occasion, Insured insured, @Nullable Portion exact) {
            this.occasion = occasion;
            this.insured = insured;
            this.exact = exact;
            this.treatment = Treatment.of(occasion, insured, run.month);
            this.account = run.accounts.of(treatment.key());
            this.percentage = occasion.insured() == null
                    ? new ShareLaw.Percentage(100, "")
                    : run.law.percentage(insured, run.month);
            this.statutory = Yen.percent(occasion.costYen(), percentage.percent());
            this.share = run.till ? Yen.toTen(statutory) : statutory;
            this.choice = occasion.insured() == null
                    ? new ShareLaw.LimitChoice(null, false, "")
                    : run.law.limit(insured, run.month, treatment, run.accounts.classesBeside(treatment.key()));
            if (account.fixedClass != null) {
                this.choice = choice.of(account.fixedClass);
            }
        }
    }

    /**
     * Takes the next occasion.
     *
     * @param exact the same occasion to the yen; {@code null} when this pass is that one
     */
    Portion next(Occasion occasion, @Nullable Portion exact) {
        noteElsewhere(occasion);
        Integer index = occasion.insured();
        Insured insured = month.insurances().get(index == null ? 0 : index);
        Draft draft = new Draft(this, occasion, insured, exact);
        draft.account.add(draft.occasion, draft.share);
        accounts.noteFunds(draft.treatment, occasion.costYen());
        limit(draft);
        aboveGeneral(draft);
        throughFunds(draft);
        limitByOwnClass(draft);
        keepLongTermLimit(draft);
        commit(draft);
        Correction correction = sum.correct(draft.insured, draft.treatment, summing(draft));
        return portion(draft, correction);
    }

    private void noteElsewhere(Occasion occasion) {
        List<Elsewhere> others = month.elsewhere();
        while (elsewhereNoted < others.size() && others.get(elsewhereNoted).beforeOccasion() <= occasion.number()) {
            Elsewhere other = others.get(elsewhereNoted);
            funds.of(other.fund(), occasion).elsewhere(other, elsewhereNoted);
            elsewhereNoted++;
        }
    }

    /** The monthly limit, and that of a disease of long treatment. */
    private void limit(Draft draft) {
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
    private long limitedCost(Draft draft) {
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

    private long longTermLimit(Draft draft) {
        Integer certificate = draft.treatment.longTerm();
        Integer yen = certificate == null ? null : terms(certificate).perMonthYen();
        return yen == null ? Long.MAX_VALUE : yen / (draft.insured.turning75() ? 2 : 1);
    }

    private boolean longTermByDay(Treatment treatment) {
        return month.practice().longTermByDay() || hasFundThatPaysFirst(treatment);
    }

    /** Whether a scheme pays the first yen of the month, which needs the certificate to be applied by occasion. */
    private boolean hasFundThatPaysFirst(Treatment treatment) {
        return treatment.funds().stream().anyMatch(fund -> terms(fund).local().fundPaysYen() != null);
    }

    /** The part above the general limit, where a scheme leaves it to a patient who showed no certificate. */
    private void aboveGeneral(Draft draft) {
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

    private @Nullable ExcessCharge schemeThatChargesExcess(Draft draft) {
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

    private void throughFunds(Draft draft) {
        long amount = draft.left - draft.longTerm - draft.aboveGeneral;
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
                + flow(draft, treatment.lastApportioned()).out();
        if (limit != null && underFund > limit) {
            draft.account.fixedClass = own;
            draft.choice = draft.choice.of(own);
            limit(draft);
            throughFunds(draft);
        }
    }

    /** Where what funds pay counts towards the limit of long treatment, the last scheme pays what lies above it. */
    private void keepLongTermLimit(Draft draft) {
        Treatment treatment = draft.treatment;
        if (treatment.longTerm() == null
                || longTermByDay(treatment)
                || treatment.apportioned().isEmpty()
                || treatment.general().isEmpty()
                || !countsFunds(draft.insured)) {
            return;
        }
        long room = Math.max(0, longTermLimit(draft) - accounts.leftUnderLongTerm());
        if (draft.patient > room) {
            Integer last = treatment.general().get(treatment.general().size() - 1);
            FundAccount.Flow flow = flow(draft, last);
            draft.flows.put(last, new FundAccount.Flow(flow.in(), flow.out() - (draft.patient - room)));
            draft.patient = room;
        }
    }

    private void commit(Draft draft) {
        Treatment treatment = draft.treatment;
        for (Integer index : treatment.funds()) {
            funds.of(index, draft.occasion).commit(draft.occasion, treatment.key(), flow(draft, index));
        }
        if (treatment.longTerm() != null) {
            longTermUsed.merge(treatment.key().pool(), draft.share, Long::sum);
        }
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
                : flow(draft, draft.treatment.lastApportioned()).out();
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
                draft.treatment.longTerm() != null && !longTermByDay(draft.treatment) ? longTermLimit(draft) : null,
                longTermByDay(draft.treatment));
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
        ExcessCharge excess = schemeThatChargesExcess(draft);
        boolean outside = excess != null && excess.isOutsideClaim();
        long patient = draft.patient + (outside ? 0 : draft.aboveGeneral);
        long reduced = outside ? -draft.aboveGeneral : reduction(draft, patient);
        return new Portion(
                draft.occasion.costYen(),
                draft.percentage,
                draft.share,
                draft.choice,
                limits.row(draft.insured, draft.choice.incomeClass()),
                limits.yen(draft.insured, draft.choice.incomeClass(), draft.choice.relief(), limitedCost(draft)),
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

    /** What the insurer lets the patient off; at the counter percentages are rounded down to 10 yen. */
    private long reduction(Draft draft, long patient) {
        Reduction reduction = draft.insured.reduction();
        if (reduction == null) {
            return 0;
        }
        return switch (reduction.kind()) {
            case EXEMPT, DEFERRED -> patient;
            case AMOUNT -> Math.min(patient, reduction.value());
            case RATE ->
                Math.min(
                        patient,
                        till
                                ? Math.floorDiv(draft.left * reduction.value(), 1000L) * 10
                                : Yen.percent(draft.left, reduction.value()));
            case MUNICIPAL_RELIEF ->
                draft.insured.kind() == InsuranceKind.NATIONAL_HEALTH
                                && draft.treatment.funds().stream().anyMatch(this::isWelfareFund)
                        ? patient
                        : 0;
        };
    }

    private boolean isWelfareFund(Integer index) {
        String law = month.funds().get(index).lawNumber();
        return law != null && Reduction.RELIEVED_LAWS.contains(law);
    }

    private FundTerms terms(Integer index) {
        return month.funds().get(index).terms();
    }

    private static FundAccount.Flow flow(Draft draft, Integer index) {
        return Objects.requireNonNull(draft.flows.get(index));
    }
}
