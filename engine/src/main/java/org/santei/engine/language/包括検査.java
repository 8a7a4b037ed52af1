package org.santei.engine.language;

import org.santei.engine.facts.ClaimIndex;
import org.santei.engine.facts.Sample;
import org.santei.engine.ledger.Entry;
import org.santei.engine.ledger.Ledger;
import org.santei.engine.ledger.Stage;

/** 包括検査: tests of one bundling group on blood that was taken at one time. */
public final class 包括検査 extends 行為の事実 {

    private final Sample sample;

    public 包括検査(Sample sample, ClaimIndex claim, Ledger ledger) {
        super(sample.acts().get(0), claim, ledger);
        this.sample = sample;
    }

    @問い(肯定 = "項目数が包括の区分に達している", 否定 = "項目数が包括の区分に達していない")
    public boolean 項目数が包括の区分に該当() {
        return sample.bundle() != null;
    }

    /** 代えて算定する: the bundle is paid instead of the single tests. */
    @動詞(value = Stage.AWARD, 効果 = "個々の検査の点数に代えて項目数に応じた点数を算定する")
    public void 代えて算定する(String rule) {
        ledger.write(new Entry.Replaced(rule, sample));
    }
}
