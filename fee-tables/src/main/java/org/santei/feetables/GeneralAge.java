package org.santei.feetables;

/** How an item stands to additions by age (通則年齢, column 40): a basic item may carry one, an addition is one. */
public enum GeneralAge implements OfficialDigit {
    /** No addition by age. */
    NONE("0"),
    /** An addition by age of the general provisions (通則加算). */
    GENERAL("1"),
    /** An addition by age of a note (注加算). */
    NOTE("2");

    private final String digit;

    GeneralAge(String digit) {
        this.digit = digit;
    }

    @Override
    public String digit() {
        return digit;
    }
}
