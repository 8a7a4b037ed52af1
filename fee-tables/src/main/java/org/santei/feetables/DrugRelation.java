package org.santei.feetables;

/** The kind of drug that an item asks for (医薬品関連区分, column 29). */
public enum DrugRelation implements OfficialDigit {
    /** None. */
    NONE("0"),
    /** 麻薬, 毒薬, 覚醒剤原料 or 向精神薬. */
    NARCOTIC("1"),
    /** 神経破壊剤. */
    NERVE_DESTROYING("3"),
    /** 生物学的製剤. */
    BIOLOGICAL("4");

    private final String digit;

    DrugRelation(String digit) {
        this.digit = digit;
    }

    @Override
    public String digit() {
        return digit;
    }
}
