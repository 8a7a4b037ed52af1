package org.santei.feetables;

/** What an item is in the notice (告示等識別区分（１）and（２）, columns 68 and 69). */
public enum NoticeKind implements OfficialDigit {
    /** A basic item of the notice (基本項目). */
    BASIC("1"),
    /** A composite item (合成項目). */
    COMPOSITE("3"),
    /** An item applied by analogy, from a circular (準用項目); column 68 only. */
    APPLIED("5"),
    /** An addition (加算項目). */
    ADDITION("7"),
    /** An addition of the general provisions (通則加算項目); column 68 only. */
    GENERAL_ADDITION("9");

    private final String digit;

    NoticeKind(String digit) {
        this.digit = digit;
    }

    @Override
    public String digit() {
        return digit;
    }

    /** Whether the item is an addition of either kind; several columns mean something else for additions. */
    public boolean isAddition() {
        return this == ADDITION || this == GENERAL_ADDITION;
    }
}
