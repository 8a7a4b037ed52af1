package org.santei.engine.language;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.santei.engine.facts.CodeSets;
import org.santei.engine.facts.InsuredMonth;
import org.santei.engine.ledger.Ledger;

/** A fact about who pays: what rules may ask of the patient's insurance in both of them. */
public abstract sealed class 負担の事実 extends 事実 permits 負担者, 負担月 {

    static final String CLASS = "所得区分（限度額適用認定証、高齢受給者証又はオンライン資格確認による）（payers[].incomeClass）";

    final 保険 kind;
    final InsuredMonth insured;
    private final CodeSets codeSets;

    負担の事実(保険 kind, InsuredMonth insured, Ledger ledger, CodeSets codeSets) {
        super(ledger);
        this.kind = kind;
        this.insured = insured;
        this.codeSets = codeSets;
    }

    @問い(肯定 = "保険が「%s」である", 否定 = "保険が「%s」でない")
    public final boolean 保険が(保険 asked) {
        return kind == asked;
    }

    @問い(肯定 = "六歳に達する日以後の最初の三月三十一日以前である", 否定 = "六歳に達する日以後の最初の三月三十一日の翌日以後である")
    public final boolean 未就学() {
        return insured.beforeSchool();
    }

    /** Whether 70 years are reached; every insured person of 後期高齢者医療 counts as one. */
    @問い(肯定 = "七十歳に達する日の属する月の翌月以後である", 否定 = "七十歳に達する日の属する月以前である")
    public final boolean 七十歳以上() {
        return insured.from70();
    }

    /** Whether a class was shown. Up to 70 years nothing shown means that there is no certificate. */
    @問い(肯定 = "所得区分が示されている", 否定 = "所得区分が示されていない", 必要な事実 = CLASS)
    public final 答え 所得区分あり() {
        return insured.incomeClass() != null ? 答え.はい : unknownFrom70();
    }

    @問い(肯定 = "所得区分が示されているか、七十歳に達する日の属する月の翌月以後である", 否定 = "所得区分が示されておらず、七十歳に達する日の属する月以前である")
    public final boolean 所得区分を示すか七十歳以上() {
        return insured.incomeClass() != null || insured.from70();
    }

    @問い(肯定 = "所得区分が「%s」にあたる", 否定 = "所得区分が「%s」にあたらない", 必要な事実 = CLASS)
    public final 答え 所得区分が(@名前(名前.種類.集合の名) String set) {
        String own = insured.incomeClass();
        return own == null ? unknownFrom70() : 答え.of(isIn(own, set));
    }

    private 答え unknownFrom70() {
        return insured.from70() ? 答え.不明 : 答え.いいえ;
    }

    /** Whether a class is in a set in the month. */
    final boolean isIn(String incomeClass, String set) {
        return codeSets.of(incomeClass, insured.firstDay()).contains(set);
    }

    /** The class that was shown; {@code null} when none was. */
    final @Nullable String ownClass() {
        return insured.incomeClass();
    }

    /** The sets of classes. */
    final CodeSets codeSets() {
        return codeSets;
    }

    /** For what is certain. */
    static List<String> nothing() {
        return List.of();
    }
}
