package org.santei.feetables.copayment;

import org.santei.feetables.OfficialDigit;

/** Whom the kind of a claim (レセプト種別) names, as far as the marks of its limit ask. */
public enum ClaimPerson implements OfficialDigit {
    /** Everybody. */
    ANY("any"),
    /** 本人, 未就学者 and 家族. */
    UNDER_70("under-70"),
    /** 高齢受給者一般・低所得. */
    FROM_70("from-70"),
    /** 高齢受給者 and 後期高齢者 with a share of 30 percent (7割). */
    ACTIVE("active"),
    /** 後期高齢者一般・低所得. */
    LATE_ELDERLY("late-elderly");

    private final String word;

    ClaimPerson(String word) {
        this.word = word;
    }

    @Override
    public String digit() {
        return word;
    }
}
