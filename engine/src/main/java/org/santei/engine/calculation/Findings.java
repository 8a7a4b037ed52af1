package org.santei.engine.calculation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.santei.engine.claim.LineGroup;
import org.santei.engine.facts.Act;
import org.santei.engine.facts.ClaimIndex;
import org.santei.engine.facts.TableCondition;
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
        Set<Act> contained = contained(ledger);
        for (Entry entry : ledger) {
            if (entry instanceof Entry.Remarked remarked && judgement.stands(remarked.act())) {
                found.add(FindingType.TO_CHECK, entry.rule(), about(remarked.act()), 0L, remarked.message());
            } else if (entry instanceof Entry.Noted noted && judgement.stands(noted.act())) {
                ofNote(noted);
            } else if (entry instanceof Entry.Barred barred) {
                ofBar(barred);
            } else if (entry instanceof Entry.Open open && question == Question.VERIFY) {
                ofOpenAward(open);
            } else if (entry instanceof Entry.Limited limited) {
                ofLimit(limited);
            } else if (entry instanceof Entry.Awarded awarded && question == Question.VERIFY) {
                ofAward(awarded, contained, awarded.detail().isEmpty() ? "" : "（" + awarded.detail() + "）");
            } else if (entry instanceof Entry.Undecided undecided
                    && question == Question.VERIFY
                    && rules.hasException(undecided.rule())
                    && openConcepts(ledger, undecided.act().day()).containsAll(undecided.missing())) {
                // What is billed shows no exception.
                ofAward(undecided, contained, "（請求に例外を示す記録がないため）");
            }
        }
    }

    /** Acts whose cost may be in that of another: what hangs on them is not missing. */
    private Set<Act> contained(List<Entry> ledger) {
        Set<Act> contained = Set.of();
        for (Entry entry : ledger) {
            if (entry instanceof Entry.Remarked remarked
                    && !remarked.contained().isEmpty()
                    && judgement.stands(remarked.act())) {
                contained = contained.isEmpty() ? new HashSet<>() : contained;
                contained.addAll(remarked.contained());
            }
        }
        return contained;
    }

    /** What is earned once a month by any test of a group hangs on all of them. */
    private boolean isContained(Entry.OfAct award, Set<Act> contained) {
        Act act = award.act();
        boolean ofMonth = award instanceof Entry.Awarded awarded && awarded.span() == Entry.Span.MONTH;
        String group = act.item().testing().group();
        return contained.contains(act)
                && (!ofMonth
                        || claim.acts().stream()
                                .filter(other -> other.item().testing().group().equals(group))
                                .allMatch(other -> contained.contains(other) || !judgement.stands(other)));
    }

    /** What must be known to say which concepts hold on a day. */
    private static Set<String> openConcepts(List<Entry> ledger, int day) {
        Set<String> missing = new HashSet<>();
        for (Entry entry : ledger) {
            if (entry instanceof Entry.Unclassified open && open.place() == day) {
                missing.addAll(open.missing());
            }
        }
        return missing;
    }

    private FindingList.About about(Act act) {
        return found.line(act.line().number(), CODE, act.code());
    }

    /** What a row only asks to look at: what it sets against the act, or how often it is paid, tells what is at stake. */
    private void ofNote(Entry.Noted noted) {
        Act act = noted.act();
        TableHit hit = noted.hit();
        boolean limited = hit.limit() != TableHit.NO_LIMIT;
        boolean excluded = hit.because().stream().anyMatch(judgement::stands);
        FindingType type = FindingType.of(hit.condition());
        if (hit.condition() == TableCondition.OTHER_MONTHS && (limited || excluded)) {
            type = limited ? FindingType.OVER_LIMIT : FindingType.NOT_PAYABLE_TOGETHER;
        }
        int beyond = limited ? Math.max(0, act.times() - hit.limit()) : act.times();
        Long yen = limited || excluded ? stakes.ofLine(group(act), act.line(), act.day(), beyond) : Long.valueOf(0);
        found.add(type, Finding.Level.WARNING, noted.rule(), about(act), yen, noted.message());
    }

    private LineGroup group(Act act) {
        return claim.claim().groups().get(act.group());
    }

    /** A row that stands in the way of an act beside what refused it: a person should see all at once. */
    private void ofBar(Entry.Barred barred) {
        Act act = barred.act();
        TableHit hit = barred.hit();
        Verdict verdict = judgement.of(act);
        Act because =
                hit.because().stream().filter(judgement::stands).findFirst().orElse(null);
        boolean alone = hit.because().isEmpty();
        boolean besides = because != null && !hit.either() && !judgement.stands(act);
        if ((alone || besides) && !verdict.row().equals(hit.row())) {
            Verdict other = Verdict.refused(barred.rule(), because, hit.row());
            String message = lines.refusal(act.line(), act.day(), other);
            Long yen = stakes.ofLine(group(act), act.line(), act.day(), act.times());
            FindingType type = FindingType.of(hit.condition());
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
    private void ofAward(Entry.OfAct awarded, Set<Act> contained, String reason) {
        Act act = awarded.act();
        if (judgement.stands(act) && !isContained(awarded, contained) && !Awards.isBilled(claim, awarded)) {
            boolean ofMonth = awarded instanceof Entry.Awarded award && award.span() == Entry.Span.MONTH;
            FeeItem item = claim.item(awarded.code(), act.date());
            boolean planned = item != null && item.outpatientManagement() == OutpatientManagement.IS_IT;
            Integer more =
                    item == null ? null : settlement.increment(act, item, null).points();
            found.add(
                    planned ? FindingType.TO_CHECK : FindingType.MISSING_ADDITION,
                    awarded.rule(),
                    found.line(act.line().number(), CODE, awarded.code()),
                    Stakes.yen(more, ofMonth ? -1 : -act.times()),
                    (ofMonth ? "" : FindingList.on(act.day())) + found.named(awarded.code()) + "を算定できますが、記録がありません。根拠: "
                            + rules.nameOf(awarded.rule()) + reason);
        }
    }

    /** What is wrong with the totals and with what the patient pays. */
    TotalFindings ofFigures() {
        return new TotalFindings(claim.claim(), found, stakes);
    }
}
