package org.santei.feetables;

/** What the price of a drug is (金額種別, column 11; 別紙４－２ of the specification). */
public enum DrugPriceKind implements OfficialDigit {
    /** Yen for one unit (金額). */
    PRICE("1"),
    /** Yen for the usual quantity, which a dental claim leaves out; no other claim may carry it (薬剤使用量省略). */
    QUANTITY_OMITTED("3"),
    /** Points that the claim itself takes off drugs it bills elsewhere; the price is 0 (減点). */
    REDUCTION("7");

    private final String digit;

    DrugPriceKind(String digit) {
        this.digit = digit;
    }

    @Override
    public String digit() {
        return digit;
    }
}
