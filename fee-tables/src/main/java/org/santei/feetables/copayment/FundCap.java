package org.santei.feetables.copayment;

import org.santei.feetables.OfficialDigit;

/** What sets the most that a patient pays under a public fund in a month. */
public enum FundCap implements OfficialDigit {
    /** Nothing: the patient pays the percentage, or nothing. */
    NONE("none"),
    /** The certificate or limit list names an amount by income; one that names none sets no limit. */
    BY_INCOME("by-income"),
    /** The medical ticket (医療券) may name an amount of the patient's own (本人支払額); without one it is nothing. */
    TICKET("ticket");

    private final String word;

    FundCap(String word) {
        this.word = word;
    }

    @Override
    public String digit() {
        return word;
    }
}
