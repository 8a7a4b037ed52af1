package org.santei.engine.language;

import org.santei.engine.facts.Act;
import org.santei.engine.facts.ClaimIndex;
import org.santei.engine.ledger.Entry;
import org.santei.engine.ledger.Ledger;
import org.santei.engine.ledger.Stage;

/** A fact that stands for a billed act, or for the first of some. */
public abstract sealed class 行為の事実 extends 事実 permits 行為の期間, 検査判断, 包括検査, 年齢加算表, 表該当 {

    final Act act;
    final ClaimIndex claim;

    行為の事実(Act act, ClaimIndex claim, Ledger ledger) {
        super(ledger);
        this.act = act;
        this.claim = claim;
    }

    /** The act, or the first of the acts, that this fact stands for. */
    public final Act act() {
        return act;
    }

    /**
     * 判定できない: the rule would apply if facts were known. Written by the compiler's twin of a rule, or by hand.
     *
     * @param rule id of the rule
     * @param code code that it would award; that of the act itself if it judges the act
     * @param missing what must be known; empty strings are left out
     */
    @動詞(value = Stage.AWARD, 効果 = "「%s」を算定できるか判定できないとする")
    public final void 判定できない(String rule, String code, String... missing) {
        ledger.write(new Entry.Undecided(rule, act, code, named(missing)));
    }
}
