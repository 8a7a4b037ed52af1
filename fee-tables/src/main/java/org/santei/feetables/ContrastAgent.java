package org.santei.feetables;

/** Whether a drug is given to see more in an image (造影（補助）剤, column 20). */
public enum ContrastAgent implements OfficialDigit {
    /** It is not. */
    NONE("0"),
    /** 造影剤. */
    AGENT("1"),
    /** 造影補助剤. */
    AUXILIARY("2");

    private final String digit;

    ContrastAgent(String digit) {
        this.digit = digit;
    }

    @Override
    public String digit() {
        return digit;
    }
}
