package org.santei.feetables.copayment;

import org.santei.feetables.OfficialDigit;

/** On claims of which insurance a mark is written. What it says is understood on any. */
public enum ClaimBearer implements OfficialDigit {
    /** All. */
    ANY("any"),
    /** 後期高齢者医療. */
    LATE_ELDERLY("late-elderly"),
    /** All but 後期高齢者医療. */
    OTHERS("others");

    private final String word;

    ClaimBearer(String word) {
        this.word = word;
    }

    @Override
    public String digit() {
        return word;
    }

    /** Whether it is one of these insurances. */
    boolean includes(boolean lateElderly) {
        return this == ANY || (this == LATE_ELDERLY) == lateElderly;
    }
}
