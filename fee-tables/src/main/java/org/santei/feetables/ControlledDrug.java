package org.santei.feetables;

/** Whether the law controls a drug (麻薬・毒薬・覚醒剤原料・向精神薬, column 14). */
public enum ControlledDrug implements OfficialDigit {
    /** It does not. */
    NONE("0"),
    /** 麻薬. */
    NARCOTIC("1"),
    /** 毒薬. */
    POISON("2"),
    /** 覚醒剤原料. */
    STIMULANT_PRECURSOR("3"),
    /** 向精神薬. */
    PSYCHOTROPIC("5");

    private final String digit;

    ControlledDrug(String digit) {
        this.digit = digit;
    }

    @Override
    public String digit() {
        return digit;
    }
}
