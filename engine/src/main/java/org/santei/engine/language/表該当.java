package org.santei.engine.language;

import org.santei.engine.facts.ClaimIndex;
import org.santei.engine.facts.TableHit;
import org.santei.engine.ledger.Entry;
import org.santei.engine.ledger.Ledger;
import org.santei.engine.ledger.Stage;

/** 表該当: a row of the official tables certainly speaks of an act. What the claim leaves open never comes before a rule. */
public final class 表該当 extends 行為の事実 {

    private final TableHit hit;

    public 表該当(TableHit hit, ClaimIndex claim, Ledger ledger) {
        super(hit.act(), claim, ledger);
        this.hit = hit;
    }

    /** The column or table. The key by which rules are found. */
    public 表 get表() {
        return 表.of(hit.condition());
    }

    /** The same by name: rules are compiled to compare names, which Drools finds by hash. */
    public String getキー() {
        return 表.keyOf(hit.condition());
    }

    @問い(肯定 = "検査の群が「%s」である", 否定 = "検査の群が「%s」でない")
    public boolean 検査の群が(検査群 group) {
        return 検査群.of(act.item().testing().group()) == group;
    }

    /** Whether the act is a member of a set; by this the notice may set what the column of the master says aside. */
    @問い(肯定 = "その行為が「%s」である", 否定 = "その行為が「%s」でない")
    public boolean 集合に属する(@名前(名前.種類.集合の名) String set) {
        return act.sets().contains(set);
    }

    /** 算定しない: the act is not payable, by the row. */
    @動詞(value = Stage.EXCLUDE, 効果 = "その行により算定しない")
    public void 算定しない(String rule) {
        ledger.write(new Entry.Barred(rule, hit));
    }

    /** 上限とする: the act is payable at most as often as the row says. */
    @動詞(value = Stage.CAP, 効果 = "その行の回数を上限とする")
    public void 上限とする(String rule) {
        ledger.write(new Entry.Limited(rule, hit));
    }

    /** 指摘する: a person should look at the act, by the row. */
    @動詞(value = Stage.CAP, 効果 = "次のことを指摘する。%s")
    public void 指摘する(String rule, String message) {
        ledger.write(new Entry.Noted(rule, hit, message));
    }

    /** 加算する: the act earns the code that the row gives it. */
    @動詞(value = Stage.AWARD, 効果 = "その行にある加算を算定する")
    public void 加算する(String rule) {
        ledger.write(new Entry.Awarded(rule, act, hit.code(), Entry.Span.DAY, hit.row()));
    }

    /** 月に算定する: the act earns the code that the row gives it, once in the month. */
    @動詞(value = Stage.AWARD, 効果 = "その行にあるものを月に１回算定する")
    public void 月に算定する(String rule) {
        ledger.write(new Entry.Awarded(rule, act, hit.code(), Entry.Span.MONTH, hit.row()));
    }
}
