package org.santei.feetables;

/** Which of the two fees of a test an item is (検査等実施判断区分, column 50). */
public enum TestRole implements OfficialDigit {
    /** Neither. */
    NONE("0"),
    /** The fee for doing it (実施料). */
    PERFORMANCE("1"),
    /** The fee for judging it (判断料). */
    JUDGEMENT("2");

    private final String digit;

    TestRole(String digit) {
        this.digit = digit;
    }

    @Override
    public String digit() {
        return digit;
    }
}
