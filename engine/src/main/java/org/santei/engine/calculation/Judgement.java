package org.santei.engine.calculation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.santei.engine.facts.Act;
import org.santei.engine.facts.ClaimIndex;
import org.santei.engine.facts.Sample;
import org.santei.engine.facts.TableHit;
import org.santei.engine.ledger.Entry;
import org.santei.engine.rulebase.RuleBase;

/** Reads the ledger and says what became of each act. Exclusions are resolved here: a refused act excludes nothing. */
final class Judgement {

    private static final Verdict BY_MASTER = Verdict.paid(CommonRules.MASTER);

    private final ClaimIndex claim;
    private final RuleBase rules;
    private final Question question;
    private final boolean complete;
    private final @Nullable Verdict[] verdicts;
    private final Map<Act, Sample> bundled = new HashMap<>();

    /** The judgement after every stage. */
    Judgement(ClaimIndex claim, List<Entry> ledger, RuleBase rules, Question question) {
        this(claim, ledger, rules, question, true);
    }

    /** The judgement while stages are still to come: what a later stage awards is not refused yet. */
    static Judgement soFar(ClaimIndex claim, List<Entry> ledger, RuleBase rules, Question question) {
        return new Judgement(claim, ledger, rules, question, false);
    }

    private Judgement(ClaimIndex claim, List<Entry> ledger, RuleBase rules, Question question, boolean complete) {
        this.claim = claim;
        this.rules = rules;
        this.question = question;
        this.complete = complete;
        this.verdicts = new Verdict[claim.acts().size()];
        Earnings earnings = new Earnings(claim, ledger, rules, question, complete);
        for (Act act : claim.acts()) {
            verdicts[act.index()] = earnings.verdict(act);
        }
        bar(ledger);
        List<Rivals.Rivalry> refused = exclude(ledger);
        ledger.forEach(this::bundle);
        leaveOpen(ledger);
        reopen(refused);
        cap(ledger);
    }

    /** What became of an act. */
    Verdict of(Act act) {
        Verdict verdict = verdicts[act.index()];
        return verdict == null ? BY_MASTER : verdict;
    }

    /** Whether an act is not refused. */
    boolean stands(Act act) {
        return of(act).outcome() != Outcome.REFUSED;
    }

    /**
     * Of the tests of a sample those that are not refused count. The bundle is paid where the first of them stands; tests in
     * other groups are in it.
     */
    private void bundle(Entry entry) {
        if (!(entry instanceof Entry.Replaced replaced)) {
            return;
        }
        List<Act> standing =
                replaced.sample().acts().stream().filter(this::stands).toList();
        Sample sample = standing.size() == replaced.sample().acts().size()
                ? replaced.sample()
                : claim.sample(replaced.sample().group(), standing);
        if (sample.bundle() == null) {
            return;
        }
        Act home = sample.acts().get(0);
        for (Act act : sample.acts()) {
            bundled.put(act, sample);
            verdicts[act.index()] =
                    act.group() == home.group() ? Verdict.paid(entry.rule()) : Verdict.refused(entry.rule(), home);
        }
    }

    /** The sample of blood with which an act is paid as a bundle; {@code null} when it is paid singly. */
    @Nullable
    Sample bundleOf(Act act) {
        return bundled.get(act);
    }

    /** Rules and rows that stand in the way of an act whatever else was done. */
    private void bar(List<Entry> ledger) {
        for (Entry entry : ledger) {
            if (entry instanceof Entry.Excluded excluded && excluded.because().isEmpty() && isOpen(excluded.act())) {
                verdicts[excluded.act().index()] = Verdict.refused(excluded.rule(), null);
            } else if (entry instanceof Entry.Barred barred
                    && barred.hit().because().isEmpty()
                    && isOpen(barred.act())) {
                verdicts[barred.act().index()] = Verdict.refused(
                                barred.rule(), null, barred.hit().row())
                        .as(FindingType.of(barred.hit().condition()));
            }
        }
    }

    private List<Rivals.Rivalry> exclude(List<Entry> ledger) {
        Set<Act> overLimit = overLimit(ledger);
        Rivals rivals = new Rivals(act -> stands(act) && !overLimit.contains(act));
        for (Entry entry : ledger) {
            if (entry instanceof Entry.Excluded excluded && isOpen(excluded.act())) {
                excluded.because().forEach(because -> rivals.add(excluded.act(), because, entry));
            } else if (entry instanceof Entry.Rivalled rivalled) {
                rivalled.others().forEach(other -> rivals.addEither(rivalled.act(), other, entry));
            } else if (entry instanceof Entry.Barred barred) {
                TableHit hit = barred.hit();
                for (Act because : hit.because()) {
                    if (hit.either()) {
                        rivals.addEither(hit.act(), because, entry);
                    } else if (isOpen(hit.act())) {
                        rivals.add(hit.act(), because, entry);
                    }
                }
            }
        }
        List<Rivals.Rivalry> refused = rivals.resolve();
        for (Rivals.Rivalry rivalry : refused) {
            verdicts[rivalry.loser().index()] = Verdict.refused(rivalry.entry().rule(), rivalry.winner(), row(rivalry));
        }
        return refused;
    }

    private static String row(Rivals.Rivalry rivalry) {
        return rivalry.entry() instanceof Entry.Barred barred ? barred.hit().row() : "";
    }

    /** Acts that are not paid once, because the limit was reached before: they are in nobody's way. */
    private static Set<Act> overLimit(List<Entry> ledger) {
        Set<Act> acts = new HashSet<>();
        for (Entry entry : ledger) {
            if (entry instanceof Entry.Limited limited && limited.hit().limit() == 0) {
                acts.add(limited.act());
            }
        }
        return acts;
    }

    /** An act in whose way stands one that is undecided is undecided itself; what is taken for granted of it is of both. */
    private void reopen(List<Rivals.Rivalry> refused) {
        for (Rivals.Rivalry rivalry : refused) {
            Verdict winner = of(rivalry.winner());
            if (winner.outcome() == Outcome.UNDECIDED) {
                verdicts[rivalry.loser().index()] = Verdict.paid(rivalry.entry().rule())
                        .undecidedBy(rivalry.entry().rule(), row(rivalry), winner.open());
            } else if (winner.outcome() == Outcome.PAID && !stands(rivalry.loser())) {
                verdicts[rivalry.loser().index()] = of(rivalry.loser()).assuming(winner.open());
            }
        }
    }

    /** What rows leave open: a billed act is taken as evidence, but not of a condition that no table tells. */
    private void leaveOpen(List<Entry> ledger) {
        for (Entry entry : ledger) {
            if (entry instanceof Entry.Open open
                    && open.code().equals(open.act().code())) {
                TableHit hit = open.hit();
                if (hit.because().isEmpty()) {
                    leaveOpen(hit.act(), open);
                }
                for (Act because : hit.because()) {
                    if (stands(hit.act()) && stands(because)) {
                        leaveOpen(hit.either() ? Rivals.lesser(hit.act(), because) : hit.act(), open);
                    }
                }
            }
        }
    }

    private void leaveOpen(Act act, Entry.Open open) {
        TableHit hit = open.hit();
        Verdict verdict = of(act);
        boolean assumed = question == Question.VERIFY && !hit.unwritten();
        if (verdict.outcome() == Outcome.PAID && assumed) {
            // What is taken for granted is told at the end; no stage asks for it.
            verdicts[act.index()] = complete ? verdict.assuming(hit.missing()) : verdict;
        } else if (verdict.outcome() != Outcome.REFUSED && !assumed) {
            verdicts[act.index()] = verdict.undecidedBy(open.rule(), hit.row(), hit.missing());
        }
    }

    /** Whether an exclusion may still speak: it names a better reason than that no rule awards the act. */
    private boolean isOpen(Act act) {
        return stands(act) || rules.ownersOf(act.code()).contains(of(act).rule());
    }

    private void cap(List<Entry> ledger) {
        Map<String, Integer> counted = new HashMap<>();
        List<Entry.Capped> capped = new ArrayList<>(0);
        for (Entry entry : ledger) {
            if (entry instanceof Entry.Capped cap) {
                capped.add(cap);
            }
        }
        for (Entry entry : ledger) {
            if (entry instanceof Entry.Limited limited && stands(limited.act())) {
                Verdict verdict = of(limited.act());
                verdicts[limited.act().index()] = verdict.limitedTo(
                        limited.hit().limit(), limited.rule(), limited.hit().row());
            }
        }
        capped.sort(Comparator.comparingInt(cap -> cap.act().day()));
        for (Entry.Capped cap : capped) {
            if (stands(cap.act())) {
                int before = counted.getOrDefault(cap.code(), 0);
                int left = cap.timesPerMonth() - before;
                if (left <= 0) {
                    verdicts[cap.act().index()] =
                            Verdict.refused(cap.rule(), null).as(FindingType.OVER_LIMIT);
                } else if (left < cap.act().times()) {
                    verdicts[cap.act().index()] = Verdict.paidAtMost(left, cap.rule());
                }
                counted.put(cap.code(), before + cap.act().times());
            }
        }
    }
}
