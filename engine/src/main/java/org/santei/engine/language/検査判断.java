package org.santei.engine.language;

import org.santei.engine.facts.Act;
import org.santei.engine.facts.ClaimIndex;
import org.santei.engine.ledger.Entry;
import org.santei.engine.ledger.Ledger;
import org.santei.engine.ledger.Stage;

/** 検査判断: tests of one group were done in the month; stands on the day of the first. */
public final class 検査判断 extends 行為の事実 {

    public 検査判断(Act firstTest, ClaimIndex claim, Ledger ledger) {
        super(firstTest, claim, ledger);
    }

    /** 検査等実施判断グループ. The key by which rules are found. */
    public 検査群 getグループ() {
        return 検査群.of(act.item().testing().group());
    }

    /** The same by name: rules are compiled to compare names, which Drools finds by hash. */
    public String getキー() {
        return getグループ().key();
    }

    /** 月に算定する: the tests earn a fee once in the month, on the day of the first. */
    @動詞(value = Stage.AWARD, 効果 = "「%s」を月に１回算定する")
    public void 月に算定する(String rule, @名前(名前.種類.診療行為コード) String code) {
        ledger.write(new Entry.Awarded(rule, act, code, Entry.Span.MONTH));
    }
}
