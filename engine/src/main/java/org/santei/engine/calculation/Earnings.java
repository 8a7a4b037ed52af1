package org.santei.engine.calculation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.santei.engine.facts.Act;
import org.santei.engine.facts.ClaimIndex;
import org.santei.engine.ledger.Entry;
import org.santei.engine.ledger.Stage;
import org.santei.engine.rulebase.RuleBase;

/** What rules award: a billed code that some rule awards is paid as often as one does (docs/decisions/0004). */
final class Earnings {

    private final ClaimIndex claim;
    private final RuleBase rules;
    private final Question question;
    private final boolean complete;
    private final Map<String, Earned> earned = new HashMap<>();

    /** What rules said of a code on a day, and how often it is still to be had; then the next that was said of the code. */
    private static final class Earned {
        private final Entry.OfAct entry;
        private final @Nullable Earned next;
        private int left;

        Earned(Entry.OfAct entry, @Nullable Earned next) {
            this.entry = entry;
            this.next = next;
            this.left = entry.act().times();
        }

        boolean isFor(Act act) {
            if (entry instanceof Entry.Confirmed) {
                return entry.act().equals(act);
            }
            return isOfMonth() || entry.act().day() == act.day();
        }

        boolean isOfMonth() {
            return entry instanceof Entry.Awarded awarded && awarded.span() == Entry.Span.MONTH;
        }
    }

    /**
     * @param complete whether every stage has run; what a later stage awards is not refused yet otherwise
     */
    Earnings(ClaimIndex claim, List<Entry> ledger, RuleBase rules, Question question, boolean complete) {
        this.claim = claim;
        this.rules = rules;
        this.question = question;
        this.complete = complete;
        for (int i = ledger.size() - 1; i >= 0; i--) {
            index(ledger.get(i));
        }
    }

    /** Much is said of codes that nobody bills. */
    private void index(Entry entry) {
        boolean earns =
                entry instanceof Entry.Confirmed || entry instanceof Entry.Awarded || entry instanceof Entry.Undecided;
        if (earns && claim.mayBill(entry.code())) {
            earned.put(entry.code(), new Earned((Entry.OfAct) entry, earned.get(entry.code())));
        }
    }

    /** What the rules of its own item say of an act; {@code null} when no rule speaks of it. */
    @Nullable
    Verdict verdict(Act act) {
        Entry.Undecided open = null;
        Entry.OfAct award = null;
        int times = 0;
        for (Earned candidate = earned.get(act.code()); candidate != null; candidate = candidate.next) {
            if (!candidate.isFor(act)) {
                continue;
            }
            if (candidate.entry instanceof Entry.Undecided undecided) {
                open = open == null ? undecided : open;
            } else {
                award = award == null ? candidate.entry : award;
                times += take(candidate, act.times() - times);
            }
        }
        if (award != null) {
            return paid(award, times, act);
        }
        if (open != null) {
            return question == Question.VERIFY
                    ? Verdict.assumed(open.rule(), open.missing())
                    : Verdict.undecided(open.rule(), open.missing());
        }
        String owner = ownerOf(act);
        return owner == null ? null : Verdict.refused(owner, null);
    }

    /** An award of the day serves as many lines as it was earned; what is earned once a month is left to its limit. */
    private static int take(Earned earned, int wanted) {
        if (earned.isOfMonth() || earned.entry instanceof Entry.Confirmed) {
            return wanted;
        }
        int taken = Math.min(earned.left, wanted);
        earned.left -= taken;
        return taken;
    }

    private static Verdict paid(Entry.OfAct award, int times, Act act) {
        if (times == 0) {
            return Verdict.refused(award.rule(), null).as(FindingType.OVER_LIMIT);
        }
        return times < act.times() ? Verdict.paidAtMost(times, award.rule()) : Verdict.paid(award.rule());
    }

    private @Nullable String ownerOf(Act act) {
        List<String> owners = rules.ownersOf(act.code());
        if (!owners.isEmpty()) {
            return complete || rules.stageOf(owners.get(0)) != Stage.FOLLOW ? owners.get(0) : null;
        }
        if (!act.item().noticeKind1().isAddition()) {
            return null;
        }
        for (Act other : claim.onDay(act.day())) {
            if (other.item().ages().names(act.code())) {
                return CommonRules.AGE_ADDITION;
            }
        }
        return null;
    }
}
