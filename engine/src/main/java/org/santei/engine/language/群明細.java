package org.santei.engine.language;

import org.santei.engine.facts.Act;
import org.santei.engine.facts.ClaimIndex;
import org.santei.engine.ledger.Ledger;

/** 群明細: a billed act seen as a member of a named set of codes; one fact for each set that it belongs to. */
public final class 群明細 extends 行為 {

    private final String set;

    public 群明細(String set, Act act, ClaimIndex claim, Ledger ledger, 限度 limits) {
        super(act, claim, ledger, limits);
        this.set = set;
    }

    /** Name of the set. The key by which rules are found. */
    @名前(名前.種類.集合の名)
    public String get群() {
        return set;
    }
}
