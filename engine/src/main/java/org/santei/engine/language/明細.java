package org.santei.engine.language;

import org.santei.engine.facts.Act;
import org.santei.engine.facts.ClaimIndex;
import org.santei.engine.ledger.Ledger;

/** 明細: a billed act seen by its code. */
public final class 明細 extends 行為 {

    public 明細(Act act, ClaimIndex claim, Ledger ledger, 限度 limits) {
        super(act, claim, ledger, limits);
    }

    /** 診療行為コード. The key by which rules are found. */
    public String getコード() {
        return act.code();
    }
}
