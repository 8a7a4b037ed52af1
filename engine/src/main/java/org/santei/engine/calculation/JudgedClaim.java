package org.santei.engine.calculation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.santei.engine.facts.Act;
import org.santei.engine.facts.ClaimIndex;
import org.santei.engine.ledger.Entry;
import org.santei.engine.rulebase.RuleBase;

/** A claim as it was judged, for what explains it. */
public final class JudgedClaim {

    private final ClaimIndex claim;
    private final RuleBase rules;
    private final List<Entry> ledger;
    private final Judgement judgement;

    /**
     * What became of an act.
     *
     * @param outcome paid, refused or undecided
     * @param rule id of the rule that decided
     * @param row the row of the official tables that the rule enforced; empty when it enforced none
     * @param because the act that stands in the way; {@code null} when none does
     * @param open facts that are missing; taken for granted when the act is paid all the same
     */
    public record Ruling(
            Outcome outcome,
            String rule,
            String row,
            @Nullable Act because,
            List<String> open) {}

    JudgedClaim(ClaimIndex claim, RuleBase rules, List<Entry> ledger, Judgement judgement) {
        this.claim = claim;
        this.rules = rules;
        this.ledger = List.copyOf(ledger);
        this.judgement = judgement;
    }

    /** The claim, laid out by day. */
    public ClaimIndex claim() {
        return claim;
    }

    /** The rules by which it was judged. */
    public RuleBase rules() {
        return rules;
    }

    /** What the rules said, in the order in which later stages read it. */
    public List<Entry> ledger() {
        return ledger;
    }

    /** What became of an act of the claim. */
    public Ruling of(Act act) {
        Verdict verdict = judgement.of(act);
        return new Ruling(verdict.outcome(), verdict.rule(), verdict.row(), verdict.because(), verdict.open());
    }

    /** Whether an act of the claim is not refused. */
    public boolean stands(Act act) {
        return judgement.stands(act);
    }
}
