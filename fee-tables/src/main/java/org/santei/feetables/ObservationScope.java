package org.santei.feetables;

/** How an item stands to claims under 医療観察法 (医療観察法対象区分, column 21). */
public enum ObservationScope implements OfficialDigit {
    /** Not paid there. */
    NONE("0"),
    /** Paid there for stays. */
    STAY("1"),
    /** Paid there for visits. */
    VISIT("2"),
    /** Paid there for stays and visits. */
    BOTH("3"),
    /** An item of the schedule of that law. */
    ONLY("4");

    private final String digit;

    ObservationScope(String digit) {
        this.digit = digit;
    }

    @Override
    public String digit() {
        return digit;
    }
}
