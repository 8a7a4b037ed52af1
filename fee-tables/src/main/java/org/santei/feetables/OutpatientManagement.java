package org.santei.feetables;

/** How an item stands to 外来管理加算 (外来管理加算区分, column 56). */
public enum OutpatientManagement implements OfficialDigit {
    /** It leaves 外来管理加算 alone. */
    NEUTRAL("0"),
    /** No 外来管理加算 beside it. */
    BLOCKS("1"),
    /** It is 外来管理加算. */
    IS_IT("2");

    private final String digit;

    OutpatientManagement(String digit) {
        this.digit = digit;
    }

    @Override
    public String digit() {
        return digit;
    }
}
