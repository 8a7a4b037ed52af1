package org.santei.feetables;

/** How a drug is given (剤形, column 28). */
public enum DosageForm implements OfficialDigit {
    /** 内用薬. */
    INTERNAL("1"),
    /** その他. */
    OTHER("3"),
    /** 注射薬. */
    INJECTION("4"),
    /** 外用薬. */
    EXTERNAL("6"),
    /** 歯科用薬剤. */
    DENTAL("8");

    private final String digit;

    DosageForm(String digit) {
        this.digit = digit;
    }

    @Override
    public String digit() {
        return digit;
    }
}
