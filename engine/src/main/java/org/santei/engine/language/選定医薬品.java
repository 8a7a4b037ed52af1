package org.santei.engine.language;

import org.santei.engine.claim.Setting;
import org.santei.engine.facts.ChosenDrug;
import org.santei.engine.facts.ClaimIndex;
import org.santei.engine.ledger.Entry;
import org.santei.engine.ledger.Ledger;
import org.santei.engine.ledger.Stage;

/** 選定医薬品: a long-listed drug that is billed as the patient's wish on one day. */
public final class 選定医薬品 extends 事実 {

    private static final String HOME_CARE = "14";
    private static final String MEDICATION = "2";
    private static final String INJECTION = "3";

    private final ChosenDrug drug;
    private final ClaimIndex claim;
    private final 限度 limits;

    public 選定医薬品(ChosenDrug drug, ClaimIndex claim, Ledger ledger, 限度 limits) {
        super(ledger);
        this.drug = drug;
        this.claim = claim;
        this.limits = limits;
    }

    /** What the claim shows of it. */
    public ChosenDrug drug() {
        return drug;
    }

    @問い(肯定 = "入院中の患者以外の患者である", 否定 = "入院中の患者である")
    public boolean 入院外() {
        return claim.claim().setting() == Setting.OUTPATIENT;
    }

    @問い(肯定 = "在宅の薬剤である", 否定 = "在宅の薬剤でない")
    public boolean 在宅の薬剤() {
        return drug.section().startsWith(HOME_CARE);
    }

    @問い(肯定 = "投薬の薬剤である", 否定 = "投薬の薬剤でない")
    public boolean 投薬の薬剤() {
        return drug.section().startsWith(MEDICATION);
    }

    @問い(肯定 = "注射の薬剤である", 否定 = "注射の薬剤でない")
    public boolean 注射の薬剤() {
        return drug.section().startsWith(INJECTION);
    }

    /** 特別の料金を徴収する: the patient pays what the drug costs more, with so many per cent of tax, beside the insurance. */
    @動詞(value = Stage.AWARD, 効果 = "特別の料金に「%s」を加えた額を徴収する")
    public void 特別の料金を徴収する(String rule, @名前(名前.種類.限度の名) String taxPercent) {
        ledger.write(new Entry.SelfPaid(rule, drug, limits.value(taxPercent, drug.date())));
    }

    /** 選定療養としない: the drug cannot be billed as the patient's wish. */
    @動詞(value = Stage.EXCLUDE, 効果 = "選定療養としない")
    public void 選定療養としない(String rule) {
        ledger.write(new Entry.NoChoice(rule, drug));
    }
}
