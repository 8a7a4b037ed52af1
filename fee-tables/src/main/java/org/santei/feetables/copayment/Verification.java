package org.santei.feetables.copayment;

import org.santei.feetables.OfficialDigit;

/** How far a value was compared with what makes it law. An answer that rests on it says so. */
public enum Verification implements OfficialDigit {
    /** It stands in a law, a notice or an official table that is at hand. */
    VERIFIED("verified"),
    /** An authority published it, and that text is not at hand. */
    PUBLISHED("published"),
    /** Neither: to be looked up before anybody relies on it. */
    UNVERIFIED("unverified");

    private final String word;

    Verification(String word) {
        this.word = word;
    }

    @Override
    public String digit() {
        return word;
    }
}
