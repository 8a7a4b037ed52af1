package org.santei.engine.language;

import org.jspecify.annotations.Nullable;
import org.santei.engine.ledger.Entry;
import org.santei.engine.ledger.Ledger;
import org.santei.engine.ledger.Stage;

/** 公費: a public fund that a patient holds, or the certificate of a disease of long treatment. */
public final class 公費 extends 事実 {

    private final @Nullable String lawNumber;
    private final boolean local;
    private final boolean ranked;

    /**
     * @param lawNumber two digits (法別番号); {@code null} for that certificate
     * @param local whether a prefecture or municipality runs it
     * @param ranked whether the master of national funds says when it pays
     */
    public 公費(@Nullable String lawNumber, boolean local, boolean ranked, Ledger ledger) {
        super(ledger);
        this.lawNumber = lawNumber;
        this.local = local;
        this.ranked = ranked;
    }

    @問い(肯定 = "特定疾病療養受療証である", 否定 = "特定疾病療養受療証でない")
    public boolean 受療証() {
        return lawNumber == null;
    }

    @問い(肯定 = "地方公共団体の公費である", 否定 = "地方公共団体の公費でない")
    public boolean 地方の公費() {
        return local;
    }

    @問い(肯定 = "国公費マスターに適用順位がある", 否定 = "国公費マスターに適用順位がない")
    public boolean 適用順位あり() {
        return ranked;
    }

    /** 公費を充てる: the fund pays in its turn. */
    @動詞(value = Stage.SHARE, 効果 = "「%s」の順に公費を充てる")
    public void 公費を充てる(String rule, 公費の順 turn) {
        ledger.write(new Entry.FundPlaced(rule, turn.turn()));
    }
}
