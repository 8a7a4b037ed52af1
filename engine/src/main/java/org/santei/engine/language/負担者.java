package org.santei.engine.language;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.santei.engine.facts.CodeSets;
import org.santei.engine.facts.InsuredMonth;
import org.santei.engine.ledger.Entry;
import org.santei.engine.ledger.Ledger;
import org.santei.engine.ledger.Stage;

/** 負担者: one insurance of a patient in a month. */
public final class 負担者 extends 負担の事実 {

    private final 限度 limits;
    private boolean askedForBirthDate;

    public 負担者(保険 kind, InsuredMonth insured, Ledger ledger, 限度 limits, CodeSets codeSets) {
        super(kind, insured, ledger, codeSets);
        this.limits = limits;
    }

    /** Whether the patient was born up to a day, which the limit writes as the number YYYYMMDD. */
    @問い(肯定 = "「%s」以前に生まれている", 否定 = "「%s」の翌日以後に生まれている")
    public boolean 生年月日が以前(@名前(名前.種類.限度の名) String lastDay) {
        askedForBirthDate = true;
        LocalDate last = LocalDate.parse(String.valueOf(value(lastDay)), DateTimeFormatter.BASIC_ISO_DATE);
        return !insured.birthDate().isAfter(last);
    }

    /** Whether a rule has asked for the day of birth: else what was said holds for every one. */
    public boolean askedForBirthDate() {
        return askedForBirthDate;
    }

    /** 負担割合とする: so many percent of the cost are the patient's share. */
    @動詞(value = Stage.SHARE, 効果 = "負担割合を「%s」とする")
    public void 負担割合とする(String rule, @名前(名前.種類.限度の名) String percent) {
        負担割合とする(rule, percent, new String[0]);
    }

    /**
     * The same while facts are missing. Written by the compiler's twin of a rule.
     *
     * @param missing what must be known; empty strings are left out
     */
    public void 負担割合とする(String rule, String percent, String... missing) {
        ledger.write(new Entry.Shared(rule, value(percent), named(missing)));
    }

    /** 一般の区分とする: the class by which a patient is limited whose own is not known. */
    @動詞(value = Stage.SHARE, 効果 = "一般の区分を「%s」とする")
    public void 一般の区分とする(String rule, @名前(名前.種類.所得区分の名) String incomeClass) {
        ledger.write(new Entry.GeneralClass(rule, incomeClass));
    }

    private int value(String limit) {
        return limits.value(limit, insured.firstDay());
    }
}
