package org.santei.feetables;

/** Claims that may carry an item (入外適用区分, column 13). */
public enum Applicability implements OfficialDigit {
    /** Inpatient and outpatient claims. */
    ANY("0"),
    /** Inpatient claims only. */
    INPATIENT("1"),
    /** Outpatient claims only. */
    OUTPATIENT("2");

    private final String digit;

    Applicability(String digit) {
        this.digit = digit;
    }

    @Override
    public String digit() {
        return digit;
    }
}
