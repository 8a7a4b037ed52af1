package org.santei.feetables;

/** What a row says of a long-listed drug that a patient may wish for (選定療養区分, column 42). */
public enum DrugChoice implements OfficialDigit {
    /** No drug that a patient has to wish for. */
    NONE("0"),
    /** Such a drug where it is necessary, or no generic is at hand: the insurance pays all of it. */
    NECESSARY("1"),
    /** Such a drug because the patient wished for it: the insurance pays the price of this row, the patient the rest. */
    WISHED("2");

    private final String digit;

    DrugChoice(String digit) {
        this.digit = digit;
    }

    @Override
    public String digit() {
        return digit;
    }
}
