package org.santei.feetables.copayment;

import org.santei.feetables.OfficialDigit;

/** Whether a public fund pays the facility instead of the patient (現物給付). */
public enum InKind implements OfficialDigit {
    /** Always. */
    ALL("all"),
    /** Not where the facility is not designated, or in other cases that the master names. */
    PARTLY("partly"),
    /** Never: the patient pays and is refunded. */
    NONE("none");

    private final String word;

    InKind(String word) {
        this.word = word;
    }

    @Override
    public String digit() {
        return word;
    }
}
