package org.santei.feetables;

/** The disease that an item asks for (傷病名関連区分, column 25). */
public enum DiseaseRelation implements OfficialDigit {
    /** None. */
    NONE("0"),
    /** 皮膚科特定疾患（Ⅰ）. */
    SKIN_1("3"),
    /** 皮膚科特定疾患（Ⅱ）. */
    SKIN_2("4"),
    /** 特定疾患. */
    SPECIFIED("5"),
    /** てんかん. */
    EPILEPSY("7"),
    /** 難病外来. */
    INTRACTABLE("9");

    private final String digit;

    DiseaseRelation(String digit) {
        this.digit = digit;
    }

    @Override
    public String digit() {
        return digit;
    }
}
