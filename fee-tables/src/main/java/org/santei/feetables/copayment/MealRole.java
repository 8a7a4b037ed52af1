package org.santei.feetables.copayment;

import org.santei.feetables.OfficialDigit;

/** What a code of meals and living costs stands for. */
public enum MealRole implements OfficialDigit {
    /** What they cost (費用の額). */
    COST("cost"),
    /** What the patient pays of it before any public fund does (標準負担額). */
    STANDARD("standard");

    private final String word;

    MealRole(String word) {
        this.word = word;
    }

    @Override
    public String digit() {
        return word;
    }
}
