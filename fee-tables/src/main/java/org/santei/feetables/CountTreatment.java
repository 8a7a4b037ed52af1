package org.santei.feetables;

/** What happens above the greatest count (上限回数エラー処理, column 37). */
public enum CountTreatment implements OfficialDigit {
    /** The count is to be checked. */
    CHECK("0"),
    /** The greatest count is paid. */
    CAP("1");

    private final String digit;

    CountTreatment(String digit) {
        this.digit = digit;
    }

    @Override
    public String digit() {
        return digit;
    }
}
