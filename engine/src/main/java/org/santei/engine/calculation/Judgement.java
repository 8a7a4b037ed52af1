package org.santei.engine.calculation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.santei.engine.facts.Act;
import org.santei.engine.facts.ClaimIndex;
import org.santei.engine.ledger.Entry;
import org.santei.engine.rulebase.RuleBase;
import org.santei.feetables.FeeItem;

/** Reads the ledger and says what became of each act. Exclusions are resolved here: a refused act excludes nothing. */
final class Judgement {

    private final ClaimIndex claim;
    private final RuleBase rules;
    private final Question question;
    private final @Nullable Verdict[] verdicts;
    private final Map<String, Entry> earned = new HashMap<>();
    private final Map<String, Entry.Undecided> open = new HashMap<>();

    Judgement(ClaimIndex claim, List<Entry> ledger, RuleBase rules, Question question) {
        this.claim = claim;
        this.rules = rules;
        this.question = question;
        this.verdicts = new Verdict[claim.acts().size()];
        ledger.forEach(this::index);
        ledger.forEach(this::bundle);
        claim.acts().forEach(act -> decide(act, this::own));
        exclude(ledger);
        cap(ledger);
        claim.acts().forEach(act -> decide(act, other -> Verdict.paid(CommonRules.MASTER)));
    }

    /** What became of an act. */
    Verdict of(Act act) {
        Verdict verdict = verdicts[act.index()];
        return verdict == null ? Verdict.paid(CommonRules.MASTER) : verdict;
    }

    /** Whether an act is not refused. */
    boolean stands(Act act) {
        return of(act).outcome() != Outcome.REFUSED;
    }

    private void index(Entry entry) {
        if (entry instanceof Entry.Confirmed confirmed) {
            earned.putIfAbsent(key(confirmed.act().index(), ""), entry);
        } else if (entry instanceof Entry.Awarded awarded) {
            earned.putIfAbsent(key(dayOf(awarded), awarded.code()), entry);
        } else if (entry instanceof Entry.Undecided undecided) {
            open.putIfAbsent(key(undecided.act().day(), undecided.code()), undecided);
        }
    }

    private static int dayOf(Entry.Awarded awarded) {
        return awarded.span() == Entry.Span.MONTH ? -1 : awarded.act().day();
    }

    private static String key(int place, String code) {
        return place + "/" + code;
    }

    /** The bundle is paid where the first test stands; tests in other groups are in it. */
    private void bundle(Entry entry) {
        if (entry instanceof Entry.Replaced replaced) {
            Act home = replaced.act();
            for (Act act : replaced.sample().acts()) {
                verdicts[act.index()] =
                        act.group() == home.group() ? Verdict.paid(entry.rule()) : Verdict.refused(entry.rule(), home);
            }
        }
    }

    private void decide(Act act, java.util.function.Function<Act, @Nullable Verdict> verdict) {
        if (verdicts[act.index()] == null) {
            verdicts[act.index()] = verdict.apply(act);
        }
    }

    /** What the rules of its own item say of an act; {@code null} when no rule speaks of it. */
    private @Nullable Verdict own(Act act) {
        Entry entry = earned.get(key(act.index(), ""));
        entry = entry == null ? earned.get(key(act.day(), act.code())) : entry;
        entry = entry == null ? earned.get(key(-1, act.code())) : entry;
        if (entry != null) {
            return Verdict.paid(entry.rule());
        }
        Entry.Undecided undecided = open.get(key(act.day(), act.code()));
        if (undecided != null) {
            return question == Question.VERIFY
                    ? Verdict.assumed(undecided.rule(), undecided.missing())
                    : Verdict.undecided(undecided.rule(), undecided.missing());
        }
        String owner = ownerOf(act);
        return owner == null ? null : Verdict.refused(owner, null);
    }

    private @Nullable String ownerOf(Act act) {
        List<String> owners = rules.ownersOf(act.code());
        if (!owners.isEmpty()) {
            return owners.get(0);
        }
        for (Act other : claim.onDay(act.day())) {
            if (namesAddition(other.item(), act.code())) {
                return CommonRules.AGE_ADDITION;
            }
        }
        return null;
    }

    private static boolean namesAddition(FeeItem base, String code) {
        return base.ages().additions().stream()
                .anyMatch(addition -> addition.code().equals(code));
    }

    private void exclude(List<Entry> ledger) {
        for (Entry entry : ledger) {
            if (entry instanceof Entry.Excluded excluded && isOpen(excluded.act())) {
                excluded.because().stream()
                        .filter(this::stands)
                        .findFirst()
                        .ifPresent(because ->
                                verdicts[excluded.act().index()] = Verdict.refused(excluded.rule(), because));
            }
        }
    }

    /** Whether an exclusion may still speak: it names a better reason than that no rule awards the act. */
    private boolean isOpen(Act act) {
        return stands(act) || rules.ownersOf(act.code()).contains(of(act).rule());
    }

    private void cap(List<Entry> ledger) {
        Map<String, Integer> counted = new HashMap<>();
        List<Entry.Capped> capped = new ArrayList<>();
        for (Entry entry : ledger) {
            if (entry instanceof Entry.Capped cap) {
                capped.add(cap);
            }
        }
        capped.sort(java.util.Comparator.comparingInt(cap -> cap.act().day()));
        for (Entry.Capped cap : capped) {
            if (stands(cap.act())) {
                int before = counted.getOrDefault(cap.code(), 0);
                int left = cap.timesPerMonth() - before;
                if (left <= 0) {
                    verdicts[cap.act().index()] = Verdict.refused(cap.rule(), null);
                } else if (left < cap.act().times()) {
                    verdicts[cap.act().index()] = Verdict.paidAtMost(left, cap.rule());
                }
                counted.put(cap.code(), before + cap.act().times());
            }
        }
    }
}
