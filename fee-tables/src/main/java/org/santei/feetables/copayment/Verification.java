package org.santei.feetables.copayment;

import org.santei.feetables.OfficialDigit;

/** How far a value was compared with what makes it law. An answer that rests on it says so. */
public enum Verification implements OfficialDigit {
    /** It stands in a law, a notice or an official table that is at hand. */
    VERIFIED("verified", "法令・公式の表で確認"),
    /** An authority published it, and that text is not at hand. */
    PUBLISHED("published", "公表資料による"),
    /** Neither: to be looked up before anybody relies on it. */
    UNVERIFIED("unverified", "未確認");

    private final String word;
    private final String words;

    Verification(String word, String words) {
        this.word = word;
        this.words = words;
    }

    @Override
    public String digit() {
        return word;
    }

    /** How an answer says it, in Japanese. */
    public String words() {
        return words;
    }
}
