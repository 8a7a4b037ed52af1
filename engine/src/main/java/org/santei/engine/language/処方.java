package org.santei.engine.language;

import java.util.List;
import org.santei.engine.claim.Setting;
import org.santei.engine.facts.Act;
import org.santei.engine.facts.ClaimIndex;
import org.santei.engine.facts.Prescription;
import org.santei.engine.ledger.Entry;
import org.santei.engine.ledger.Ledger;
import org.santei.engine.ledger.Remainder;
import org.santei.engine.ledger.Stage;

/** 処方: the internal drugs that were given on one day. */
public final class 処方 extends 事実 {

    private final Prescription prescription;
    private final ClaimIndex claim;
    private final 限度 limits;

    public 処方(Prescription prescription, ClaimIndex claim, Ledger ledger, 限度 limits) {
        super(ledger);
        this.prescription = prescription;
        this.claim = claim;
        this.limits = limits;
    }

    /** What the claim shows of it. */
    public Prescription prescription() {
        return prescription;
    }

    @問い(肯定 = "入院中の患者以外の患者である", 否定 = "入院中の患者である")
    public boolean 入院外() {
        return claim.claim().setting() == Setting.OUTPATIENT;
    }

    @問い(
            肯定 = "内服薬が「%s」以上である",
            否定 = "内服薬が「%s」に満たない",
            必要な事実 = "内服薬の種類の数え方（混合して服薬する散剤・顆粒剤・液剤、二つの剤にある同じ銘柄、薬価のわからない剤）（判断：処方箋）")
    public 答え 内服薬の種類が(@名前(名前.種類.限度の名) String kinds, @名前(名前.種類.限度の名) String priceOfOne) {
        int limit = value(kinds);
        int yen = value(priceOfOne);
        if (prescription.mostKinds(yen) < limit) {
            return 答え.いいえ;
        }
        return prescription.leastKinds(yen) >= limit ? 答え.はい : 答え.不明;
    }

    @問い(肯定 = "その日の処方料が「%s」の一つである", 否定 = "その日の処方料が「%s」の一つでない", 必要な事実 = "算定日（groups.days）、どの剤が一つの処方か（判断：処方箋）")
    public 答え 処方料が一つ(@名前(名前.種類.集合の名) String set) {
        List<Act> orders = ofSet(set);
        boolean one =
                prescription.day() > 0 && orders.size() == 1 && orders.get(0).times() == 1;
        return one ? 答え.はい : 答え.不明;
    }

    @問い(肯定 = "臨時の投薬（「%s」以内）でない", 否定 = "臨時の投薬（「%s」以内）である", 必要な事実 = "臨時の投薬（連続する投与期間が２週間以内）かどうか（判断：処方した医師）")
    public 答え 常態の投薬(@名前(名前.種類.限度の名) String days, @名前(名前.種類.限度の名) String pause) {
        return prescription.isRegular(value(days), value(pause)) ? 答え.はい : 答え.不明;
    }

    @問い(肯定 = "同じ日に「%s」を算定している", 否定 = "同じ日に「%s」を算定していない")
    public boolean 同日に算定(@名前(名前.種類.集合の名) String set) {
        return prescription.acts().stream().anyMatch(act -> act.sets().contains(set));
    }

    @問い(肯定 = "同じ月に「%s」を算定している", 否定 = "同じ月に「%s」を算定していない", 必要な事実 = "点数のわからない診療行為（手元にない表：医科診療行為マスター）")
    public 答え 同月に算定(@名前(名前.種類.集合の名) String set) {
        if (prescription.actsOfMonth().stream().anyMatch(act -> act.sets().contains(set))) {
            return 答え.はい;
        }
        return claim.hasUnknownAct() ? 答え.不明 : 答え.いいえ;
    }

    /** 薬剤料を逓減する: of the points of the drugs so many per cent are paid, by a code that takes off the rest. */
    @動詞(value = Stage.FOLLOW, 効果 = "「%s」により、薬剤料を「%s」まで逓減する")
    public void 薬剤料を逓減する(String rule, @名前(名前.種類.診療行為コード) String code, @名前(名前.種類.限度の名) String percent) {
        薬剤料を逓減する(rule, code, percent, new String[0]);
    }

    /**
     * The same while facts are missing. Written by the compiler's twin of a rule.
     *
     * @param missing what must be known; empty strings are left out
     */
    public void 薬剤料を逓減する(String rule, String code, String percent, String... missing) {
        ledger.write(
                new Entry.Reduced(rule, prescription, code, new Remainder.Percent(value(percent)), named(missing)));
    }

    /**
     * 一部の薬剤料を逓減する: of the points of some drugs so many per cent are paid, by a code that takes off the rest.
     *
     * @param drugs the drugs in words, and why no table tells them
     */
    @動詞(value = Stage.FOLLOW, 効果 = "「%s」により、薬剤料を「%s」まで逓減する（%s）")
    public void 一部の薬剤料を逓減する(String rule, @名前(名前.種類.診療行為コード) String code, @名前(名前.種類.限度の名) String percent, String drugs) {
        一部の薬剤料を逓減する(rule, code, percent, drugs, new String[0]);
    }

    /**
     * The same while facts are missing. Written by the compiler's twin of a rule.
     *
     * @param missing what must be known; empty strings are left out
     */
    public void 一部の薬剤料を逓減する(String rule, String code, String percent, String drugs, String... missing) {
        ledger.write(new Entry.Reduced(
                rule, prescription, code, new Remainder.PercentOfSome(value(percent), drugs), named(missing)));
    }

    /** 処方料を算定しない: the fee for prescribing on the day is not payable if it is one of a set. */
    @動詞(value = Stage.EXCLUDE, 効果 = "「%s」を算定しない")
    public void 処方料を算定しない(String rule, @名前(名前.種類.集合の名) String set) {
        ofSet(set).forEach(act -> ledger.write(new Entry.Excluded(rule, act, List.of())));
    }

    /**
     * The same while facts are missing. Written by the compiler's twin of a rule.
     *
     * @param missing what must be known; empty strings are left out
     */
    public void 処方料を算定しない(String rule, String set, String... missing) {
        ofSet(set).forEach(act -> ledger.write(new Entry.Undecided(rule, act, act.code(), named(missing))));
    }

    private List<Act> ofSet(String set) {
        return prescription.acts().stream()
                .filter(act -> act.sets().contains(set))
                .toList();
    }

    private int value(String limit) {
        return limits.value(limit, prescription.date());
    }
}
