package org.santei.feetables.copayment;

import org.santei.feetables.OfficialDigit;

/** Incomes that the law gives a share of their own, from 70 years on. */
public enum ShareClass implements OfficialDigit {
    /** Neither of the others. */
    GENERAL("general"),
    /** 一定以上所得 (一般Ⅱ) of 後期高齢者医療. */
    UPPER_GENERAL("upper-general"),
    /** 現役並み所得. */
    ACTIVE("active");

    private final String word;

    ShareClass(String word) {
        this.word = word;
    }

    @Override
    public String digit() {
        return word;
    }
}
