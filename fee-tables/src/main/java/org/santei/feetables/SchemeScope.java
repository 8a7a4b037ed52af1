package org.santei.feetables;

/** Laws under which an item may be paid (後期高齢者医療適用区分, column 14). */
public enum SchemeScope implements OfficialDigit {
    /** Any. */
    ANY("0"),
    /** 医療保険 only. */
    HEALTH_INSURANCE("1"),
    /** 後期高齢者医療 only. */
    LATE_ELDERLY("2");

    private final String digit;

    SchemeScope(String digit) {
        this.digit = digit;
    }

    @Override
    public String digit() {
        return digit;
    }
}
