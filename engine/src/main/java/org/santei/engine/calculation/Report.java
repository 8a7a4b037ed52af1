package org.santei.engine.calculation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.Coverage;
import org.santei.engine.claim.Line;
import org.santei.engine.claim.LineGroup;
import org.santei.engine.claim.Payer;
import org.santei.engine.copayment.PatientShares;
import org.santei.engine.copayment.StayMeals;
import org.santei.engine.facts.ClaimIndex;
import org.santei.engine.ledger.Entry;
import org.santei.engine.rulebase.Edition;
import org.santei.engine.rulebase.RuleBase;
import org.santei.engine.tables.ClaimTables;
import org.santei.engine.workings.Amount;
import org.santei.engine.workings.Sums;
import org.santei.engine.workings.Workings;
import org.santei.feetables.ElectronicTables;
import org.santei.feetables.FeeTable;
import org.santei.feetables.store.Evidence;

/** Sums what was settled and writes the answer. */
final class Report {

    private final ClaimIndex index;
    private final Claim claim;
    private final ClaimTables tables;
    private final FeeTable table;
    private final RuleBase rules;
    private final List<Entry> ledger;
    private final Judgement judgement;
    private final Question question;
    private final Choices choices;
    private final Map<Payer, Integer> byPayer = new EnumMap<>(Payer.class);
    private final Set<DerivedValue> derivedValues = new LinkedHashSet<>(0);
    private final Map<String, Integer> bySection = new TreeMap<>();
    private final Charges charges = new Charges();
    private final Meals meals;
    private final @Nullable PatientShares shares;
    private final @Nullable Trace trace;
    private final @Nullable Workings workings;
    private @Nullable Integer total;
    private int yen;
    private @Nullable Integer selfPaid = 0;
    private boolean complete = true;
    private boolean treatmentComplete = true;

    /**
     * @param shares reckons what the patient pays; {@code null} to leave it undecided
     * @param trace notes how the answer comes about; {@code null} when nobody asks
     * @param workings notes how points and yen are arrived at; {@code null} when nobody wants to see it
     */
    Report(
            ClaimIndex index,
            ClaimTables tables,
            RuleBase rules,
            List<Entry> ledger,
            Judgement judgement,
            Question question,
            @Nullable PatientShares shares,
            @Nullable Trace trace,
            @Nullable Workings workings) {
        this.index = index;
        this.claim = index.claim();
        this.tables = tables;
        this.table = index.table();
        this.rules = rules;
        this.ledger = ledger;
        this.judgement = judgement;
        this.question = question;
        this.shares = shares;
        this.trace = trace;
        this.workings = workings;
        this.choices = new Choices(ledger, rules);
        this.meals = new Meals(index, shares);
    }

    Calculation write() {
        Reductions reductions = new Reductions(index, ledger, rules, question);
        Settlement settlement = new Settlement(index, table, judgement, reductions, choices, workings);
        Findings findings = new Findings(index, rules, judgement, settlement);
        OpenQuestions questions = new OpenQuestions(index, settlement);
        List<GroupResult> groups = new ArrayList<>();
        for (int origin = 0; origin < claim.groups().size(); origin++) {
            LineGroup group = claim.groups().get(origin);
            List<GroupResult> results = new ArrayList<>(1);
            for (GroupSettlement.Settled settled : settlement.settle(group)) {
                results.add(settled.result());
                count(group, settled);
                if (trace != null) {
                    trace.settled(group, settled, settlement);
                }
                questions.ofGroup(group, origin, settled.result());
            }
            groups.addAll(results);
            findings.ofGroup(group, results);
            derivedValues(group);
        }
        if (question == Question.CALCULATE) {
            new Derivation(index, ledger, judgement, settlement, reductions)
                    .groups()
                    .forEach(derived -> {
                        groups.add(place(groups, derived.result().section()), derived.result());
                        count(derived.group(), derived.settled());
                        if (trace != null) {
                            trace.derived(derived);
                        }
                        questions.ofDerived(derived);
                        derivedValues(derived.group());
                    });
        }
        findings.ofLedger(ledger, question);
        findings.ofReductions(reductions, question);
        findings.ofFigures().ofTotals(byPayer, complete);
        PatientShare patient = patientShare();
        findings.ofFigures().ofPatient(new PatientYen(claim, patient, shares, complete ? charges.all() : null));
        if (workings != null) {
            workings.end(groups);
        }
        return answer(groups, findings.all(), patient, questions.all(groups, missing(patient), total));
    }

    /** What the share lacks beside the groups that are undecided themselves. */
    private List<String> missing(PatientShare patient) {
        List<String> missing = new ArrayList<>(treatmentComplete ? patient.missing() : List.of());
        StayMeals ofStay = patient.meals();
        if (complete && ofStay != null) {
            missing.addAll(ofStay.missing());
        }
        return missing;
    }

    /** After the last group of its section; where the section has none, before the next section. */
    private static int place(List<GroupResult> groups, String section) {
        int next = groups.size();
        for (int i = groups.size() - 1; i >= 0; i--) {
            int order = groups.get(i).section().compareTo(section);
            if (order == 0) {
                return i + 1;
            }
            next = order > 0 ? i : next;
        }
        return next;
    }

    private void count(LineGroup group, GroupSettlement.Settled settled) {
        GroupResult result = settled.result();
        charge(result);
        meals.add(group, settled);
        Integer each = result.points();
        if (result.outcome() == Outcome.UNDECIDED) {
            complete = false;
            treatmentComplete &= meals.isOnly(group);
        } else if (result.outcome() == Outcome.PAID && each != null) {
            int points = Math.multiplyExact(each, result.count());
            int more = Math.multiplyExact(result.yen(), result.count());
            total = Math.addExact(total == null ? 0 : total, points);
            int cost = more - Math.multiplyExact(meals.standardYen(group, result), result.count());
            yen = Math.addExact(yen, cost);
            bySection.merge(result.section(), points, Math::addExact);
            group.payers().forEach(payer -> byPayer.merge(payer, points, Math::addExact));
            charges.add(group, settled, each);
            if (workings != null) {
                note(workings, group, result, points, cost);
            }
        }
    }

    private void note(Workings noted, LineGroup group, GroupResult result, int points, int cost) {
        noted.counted(result, Amount.POINTS, Objects.requireNonNull(result.points()), result.count(), points);
        noted.added(Sums.TOTAL, Amount.POINTS, points, Objects.requireNonNull(total));
        noted.added(Sums.section(result.section()), Amount.POINTS, points, sum(bySection.get(result.section())));
        group.payers().forEach(payer -> noted.added(Sums.payer(payer), Amount.POINTS, points, sum(byPayer.get(payer))));
        if (result.yen() != 0) {
            noted.counted(
                    result, Amount.YEN, result.yen(), result.count(), Math.multiplyExact(result.yen(), result.count()));
        }
        if (cost != 0) {
            noted.added(Sums.TOTAL, Amount.YEN, cost, yen);
        }
    }

    private static int sum(@Nullable Integer sum) {
        return Objects.requireNonNull(sum);
    }

    private void charge(GroupResult result) {
        Integer each = result.selfPaid();
        if (each == null || selfPaid == null) {
            selfPaid = null;
        } else if (result.outcome() == Outcome.PAID) {
            int more = Math.multiplyExact(each, result.count());
            selfPaid = Math.addExact(selfPaid, more);
            if (workings != null && each != 0) {
                workings.counted(result, Amount.SELF_PAID, each, result.count(), more);
                workings.added(Sums.TOTAL, Amount.SELF_PAID, more, selfPaid);
            }
        }
    }

    /** Lines of a group whose rows on its days were taken from the notice. */
    private void derivedValues(LineGroup group) {
        for (int day : Settlement.days(group)) {
            LocalDate date = claim.month().atDay(day == 0 ? 1 : day);
            for (Line line : group.lines()) {
                Evidence evidence = table.derivation(line.code(), date);
                if (evidence != null) {
                    derivedValues.add(new DerivedValue(line.code(), evidence.confidence(), evidence.text()));
                }
            }
        }
    }

    /** What the answer could not look at. */
    private List<String> notes() {
        List<String> notes = new ArrayList<>(2);
        ElectronicTables electronic = table.electronic();
        if (!electronic.holdOn(claim.month().atDay(1))) {
            notes.add("電子点数表は診療年月 " + claim.month() + " のものが手元にありません。" + YearMonth.from(electronic.published())
                    + " の表の行にあたるときは警告だけをします。");
        }
        if (!electronic.absent().isEmpty()) {
            notes.add("電子点数表のうち " + String.join("、", electronic.absent()) + " は手元にないため、その行では判定していません。");
        }
        notes.add(rules.scope());
        notes.addAll(choices.notes());
        if (!claim.month().isBefore(rules.edition().begins().plusYears(2))
                && rules.edition().ends().equals(Edition.OPEN)) {
            notes.add("診療報酬は2年ごとに改定されます。" + claim.month() + " の点数表は手元になく、"
                    + rules.edition().name() + " の版で計算しています。");
        }
        return List.copyOf(notes);
    }

    private PatientShare patientShare() {
        if (shares == null) {
            return PatientShare.UNDECIDED;
        }
        StayMeals ofStay = meals.all().isEmpty() ? null : shares.meals(claim, charges.all(), meals.all(), meals::yen);
        if (!treatmentComplete) {
            return PatientShare.undecided(List.of("点数が未確定の行（groups）"), ofStay);
        }
        return ShareOfClaim.of(claim, shares.of(claim, charges.all()), ofStay);
    }

    private Calculation answer(
            List<GroupResult> groups, List<Finding> findings, PatientShare patient, List<OpenQuestion> questions) {
        if (total == null && complete) {
            total = 0;
        }
        List<PayerPoints> payers = new ArrayList<>();
        for (Coverage coverage : claim.coverages()) {
            Integer points = byPayer.get(coverage.payer());
            payers.add(new PayerPoints(coverage.payer(), points == null && complete ? Integer.valueOf(0) : points));
        }
        Set<String> notCompared = new LinkedHashSet<>(0);
        for (GroupResult group : groups) {
            for (LineResult line : group.lines()) {
                if (line.rule().equals(CommonRules.PRICE)) {
                    notCompared.add(line.code());
                }
            }
        }
        return new Calculation(
                claim.receipt(),
                claim.month().toString(),
                rules.edition().revision(),
                rules.edition().name(),
                total,
                yen,
                selfPaid,
                complete,
                List.copyOf(payers),
                bySection,
                List.copyOf(groups),
                findings,
                List.copyOf(notCompared),
                tables.lookBacks(),
                List.copyOf(derivedValues),
                notes(),
                questions,
                patient,
                proof());
    }

    private Proof proof() {
        return new Proof(
                rules.hash(),
                shares == null ? "" : shares.lawHash(claim.month()),
                table.snapshotHash(),
                shares == null ? "" : shares.tablesHash(),
                EngineBuild.VERSION,
                InputHash.of(claim, question));
    }
}
