package org.santei.engine.calculation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Coverage;
import org.santei.engine.claim.LineGroup;
import org.santei.engine.claim.Payer;
import org.santei.engine.facts.Act;
import org.santei.engine.facts.ClaimIndex;
import org.santei.engine.facts.TableHit;
import org.santei.engine.ledger.Entry;
import org.santei.engine.rulebase.RuleBase;
import org.santei.feetables.FeeItem;
import org.santei.feetables.OutpatientManagement;

/** Collects what a person should see. */
final class Findings {

    private static final String CODE = "code";

    private final ClaimIndex claim;
    private final RuleBase rules;
    private final Judgement judgement;
    private final Settlement settlement;
    private final FindingList found;
    private final Stakes stakes;
    private final LineFindings lines;

    Findings(ClaimIndex claim, RuleBase rules, Judgement judgement, Settlement settlement) {
        this.claim = claim;
        this.rules = rules;
        this.judgement = judgement;
        this.settlement = settlement;
        this.found = new FindingList(claim, rules);
        this.stakes = new Stakes(settlement);
        this.lines = new LineFindings(found, settlement, stakes);
    }

    /** What was found, what is at stake most first. */
    List<Finding> all() {
        return found.all();
    }

    /** What is wrong with the lines and points of a group. */
    void ofGroup(LineGroup group, List<GroupResult> results) {
        lines.ofGroup(group, results);
    }

    /** Points that are to be taken off drugs and that no line takes off. */
    void ofReductions(Reductions reductions, Question question) {
        if (question == Question.CALCULATE) {
            return;
        }
        for (Entry.Reduced entry : reductions.unbilled()) {
            List<String> missing = reductions.missing(entry);
            Integer points = reductions.price(entry, null).points();
            boolean certain = missing.isEmpty() && points != null;
            String what = certain
                    ? "（" + points + " 点）を算定しますが、記録がありません"
                    : "を算定するか決められません。必要な事実: " + String.join("、", missing);
            found.add(
                    certain ? FindingType.MISSING_ADDITION : FindingType.UNDECIDED,
                    entry.rule(),
                    found.line(entry.drugs().line(), CODE, entry.code()),
                    certain ? Stakes.yen(points, -1) : null,
                    FindingList.on(entry.drugs().day()) + reductions.named(entry) + what + "。根拠: "
                            + rules.nameOf(entry.rule()));
        }
    }

    /** Remarks of rules and awards that nothing bills. */
    void ofLedger(List<Entry> ledger, Question question) {
        for (Entry entry : ledger) {
            if (entry instanceof Entry.Remarked remarked && judgement.stands(remarked.act())) {
                found.add(FindingType.TO_CHECK, entry.rule(), about(remarked.act()), 0L, remarked.message());
            } else if (entry instanceof Entry.Noted noted && judgement.stands(noted.act())) {
                ofNote(noted);
            } else if (entry instanceof Entry.Barred barred
                    && barred.hit().because().isEmpty()) {
                ofBar(barred);
            } else if (entry instanceof Entry.Open open && question == Question.VERIFY) {
                ofOpenAward(open);
            } else if (entry instanceof Entry.Limited limited) {
                ofLimit(limited);
            } else if (entry instanceof Entry.Awarded awarded && question == Question.VERIFY) {
                ofAward(awarded);
            }
        }
    }

    private FindingList.About about(Act act) {
        return found.line(act.line().number(), CODE, act.code());
    }

    /** What a row only asks to look at: a limit tells how much is beyond it. */
    private void ofNote(Entry.Noted noted) {
        Act act = noted.act();
        TableHit hit = noted.hit();
        FindingType type = FindingType.of(hit.condition());
        Long yen = hit.limit() == TableHit.NO_LIMIT
                ? Long.valueOf(0)
                : stakes.ofLine(group(act), act.line(), act.day(), Math.max(0, act.times() - hit.limit()));
        found.add(type, Finding.Level.WARNING, noted.rule(), about(act), yen, noted.message());
    }

    private LineGroup group(Act act) {
        return claim.claim().groups().get(act.group());
    }

    /** A row that stands in the way of an act beside the one that refused it: a person should see all at once. */
    private void ofBar(Entry.Barred barred) {
        Verdict verdict = judgement.of(barred.act());
        if (!verdict.row().equals(barred.hit().row())) {
            Verdict other = Verdict.refused(barred.rule(), null, barred.hit().row());
            Act act = barred.act();
            FindingType type = FindingType.of(barred.hit().condition());
            String message = lines.refusal(act.line(), act.day(), other);
            Long yen = stakes.ofLine(group(act), act.line(), act.day(), act.times());
            found.add(type, Finding.Level.ERROR, barred.rule(), about(act), yen, message);
        }
    }

    /** A row that limits an act beside the one that decided. */
    private void ofLimit(Entry.Limited limited) {
        Act act = limited.act();
        if (!judgement.of(act).row().equals(limited.hit().row())) {
            int limit = limited.hit().limit();
            Verdict other = Verdict.paid(limited.rule())
                    .limitedTo(limit, limited.rule(), limited.hit().row());
            String message = lines.limit(act.line(), act.day(), other);
            Long yen = stakes.ofLine(group(act), act.line(), act.day(), Math.max(0, act.times() - limit));
            found.add(FindingType.OVER_LIMIT, limited.rule(), about(act), yen, message);
        }
    }

    /** A code that an act may have to be billed with: what is missing to know it. */
    private void ofOpenAward(Entry.Open open) {
        if (!open.code().equals(open.act().code()) && judgement.stands(open.act()) && !Awards.isBilled(claim, open)) {
            found.add(
                    FindingType.UNDECIDED,
                    open.rule(),
                    found.line(open.act().line().number(), CODE, open.code()),
                    null,
                    FindingList.on(open.act().day()) + found.named(open.code()) + "を算定するか決められません。必要な事実: "
                            + String.join("、", open.hit().missing()) + "。根拠: " + rules.nameOf(open.rule()) + "（"
                            + open.hit().row() + "）");
        }
    }

    /** What an act earns and nothing bills; 外来管理加算 also needs a plan of treatment that no claim shows. */
    private void ofAward(Entry.Awarded awarded) {
        Act act = awarded.act();
        if (judgement.stands(act) && !Awards.isBilled(claim, awarded)) {
            boolean ofMonth = awarded.span() == Entry.Span.MONTH;
            FeeItem item = claim.item(awarded.code(), act.date());
            boolean planned = item != null && item.outpatientManagement() == OutpatientManagement.IS_IT;
            Integer more =
                    item == null ? null : settlement.increment(act, item, null).points();
            found.add(
                    planned ? FindingType.TO_CHECK : FindingType.MISSING_ADDITION,
                    awarded.rule(),
                    found.line(act.line().number(), CODE, awarded.code()),
                    Stakes.yen(more, ofMonth ? -1 : -act.times()),
                    (ofMonth ? "" : FindingList.on(act.day())) + found.named(awarded.code())
                            + "を算定できますが、記録がありません。根拠: " + rules.nameOf(awarded.rule())
                            + (awarded.detail().isEmpty() ? "" : "（" + awarded.detail() + "）"));
        }
    }

    /**
     * Totals of the input that differ from its own lines, or from what is calculated.
     *
     * @param byPayer points that are payable
     * @param complete whether all of them are known
     */
    void ofTotals(Map<Payer, Integer> byPayer, boolean complete) {
        List<Coverage> coverages = claim.claim().coverages();
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
        for (LineGroup group : claim.claim().groups()) {
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
        List<Coverage> coverages = claim.claim().coverages();
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
