package org.santei.engine.language;

import org.santei.engine.facts.Act;
import org.santei.engine.facts.ClaimIndex;
import org.santei.engine.ledger.Entry;
import org.santei.engine.ledger.Ledger;
import org.santei.engine.ledger.Stage;
import org.santei.feetables.AgeAddition;

/** 年齢加算表: the row of the master of an act names an addition for an age (項番100 to 111). */
public final class 年齢加算表 extends 行為の事実 {

    private final AgeAddition addition;

    public 年齢加算表(AgeAddition addition, Act act, ClaimIndex claim, Ledger ledger) {
        super(act, claim, ledger);
        this.addition = addition;
    }

    @問い(肯定 = "患者の年齢がマスターにある加算の年齢にあたる", 否定 = "患者の年齢がマスターにある加算の年齢にあたらない")
    public boolean 年齢に該当() {
        return addition.admits(claim.claim().patient().birthDate(), act.date());
    }

    /** 加算する: the act earns the addition that the row names. */
    @動詞(value = Stage.AWARD, 効果 = "年齢加算の欄にある加算を算定する")
    public void 加算する(String rule) {
        ledger.write(new Entry.Awarded(rule, act, addition.code(), Entry.Span.DAY));
    }
}
