package org.santei.engine.language;

import java.util.Set;
import java.util.TreeSet;
import org.santei.engine.ledger.Entry;
import org.santei.engine.ledger.Stage;

/** 負担月: treatment of a month under the same payers. */
public final class 負担月 extends 負担の事実 {

    private final 公費の扱い handling;
    private final boolean reliefAllowed;
    private final Set<String> otherClasses;

    /**
     * @param payer whose treatment it is
     * @param handling by which class the first fund wants the limit to be chosen
     * @param reliefAllowed whether the terms of the funds leave room for the relief of visits (配慮措置)
     * @param otherClasses classes that limited other treatment of the month
     */
    public 負担月(負担者 payer, 公費の扱い handling, boolean reliefAllowed, Set<String> otherClasses) {
        super(payer.kind, payer.insured, payer.ledger, payer.codeSets());
        this.handling = handling;
        this.reliefAllowed = reliefAllowed;
        this.otherClasses = new TreeSet<>(otherClasses);
    }

    @問い(肯定 = "入院療養でない", 否定 = "入院療養である")
    public boolean 入院外() {
        return insured.outpatient();
    }

    @問い(肯定 = "公費の対象となる療養の限度額が「%s」による", 否定 = "公費の対象となる療養の限度額が「%s」によらない")
    public boolean 公費の扱いが(公費の扱い asked) {
        return handling == asked;
    }

    @問い(肯定 = "特定疾病療養受療証がなく、公費の定めが配慮措置を妨げない", 否定 = "特定疾病療養受療証があるか、公費の定めが配慮措置を妨げる")
    public boolean 配慮措置の対象() {
        return reliefAllowed;
    }

    @問い(肯定 = "同じ月のほかの療養の限度額に「%s」のものがある", 否定 = "同じ月のほかの療養の限度額に「%s」のものがない")
    public boolean ほかの療養の区分に(@名前(名前.種類.集合の名) String set) {
        return otherClasses.stream().anyMatch(other -> isIn(other, set));
    }

    @問い(肯定 = "同じ月のほかの療養の限度額が「%s」だけである", 否定 = "同じ月のほかの療養の限度額に「%s」でないものがある")
    public boolean ほかの療養の区分がすべて(@名前(名前.種類.集合の名) String set) {
        return otherClasses.stream().allMatch(other -> isIn(other, set));
    }

    /** 限度額とする: the limit of a class, or of a kind of treatment, holds. */
    @動詞(value = Stage.SHARE, 効果 = "限度額を「%s」の区分によるものとする")
    public void 限度額とする(String rule, @名前(名前.種類.所得区分の名) String incomeClass) {
        ledger.write(new Entry.LimitedBy(rule, incomeClass, nothing()));
    }

    /** 本人の限度額とする: the limit of the class that was shown holds. */
    @動詞(value = Stage.SHARE, 効果 = "限度額を本人の所得区分によるものとする")
    public void 本人の限度額とする(String rule) {
        本人の限度額とする(rule, new String[0]);
    }

    /**
     * The same while facts are missing. Written by the compiler's twin of a rule.
     *
     * @param missing what must be known; empty strings are left out
     */
    public void 本人の限度額とする(String rule, String... missing) {
        String own = ownClass();
        ledger.write(new Entry.LimitedBy(rule, own == null ? "" : own, named(missing)));
    }

    /** ほかの療養の限度額とする: the limit of the class of a set that limited other treatment holds; the first by name. */
    @動詞(value = Stage.SHARE, 効果 = "限度額を、同じ月のほかの療養のうち「%s」の区分によるものとする")
    public void ほかの療養の限度額とする(String rule, @名前(名前.種類.集合の名) String set) {
        otherClasses.stream()
                .filter(other -> isIn(other, set))
                .findFirst()
                .ifPresent(other -> ledger.write(new Entry.LimitedBy(rule, other, nothing())));
    }

    /** 限度額を適用しない: nothing limits what is paid at the counter. */
    @動詞(value = Stage.SHARE, 効果 = "窓口では限度額を適用しない")
    public void 限度額を適用しない(String rule) {
        限度額を適用しない(rule, new String[0]);
    }

    /**
     * The same while facts are missing. Written by the compiler's twin of a rule.
     *
     * @param missing what must be known; empty strings are left out
     */
    public void 限度額を適用しない(String rule, String... missing) {
        ledger.write(new Entry.LimitedBy(rule, "", named(missing)));
    }

    /** 配慮措置を適用する: the relief for visits holds beside the limit. */
    @動詞(value = Stage.SHARE, 効果 = "外来療養の配慮措置を適用する")
    public void 配慮措置を適用する(String rule) {
        配慮措置を適用する(rule, new String[0]);
    }

    /**
     * The same while facts are missing. Written by the compiler's twin of a rule.
     *
     * @param missing what must be known; empty strings are left out
     */
    public void 配慮措置を適用する(String rule, String... missing) {
        ledger.write(new Entry.Relieved(rule, named(missing)));
    }
}
