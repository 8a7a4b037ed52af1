package org.santei.feetables;

/** What the value of a material is (金額種別, column 11; 別紙５－１ of the specification). */
public enum MaterialPriceKind implements OfficialDigit {
    /** Yen for one unit (金額). */
    PRICE("1"),
    /** What the facility paid for it; the claim states it, the value is 0 (購入価格). */
    PURCHASE_PRICE("2"),
    /** Percent added to the price of other materials (％加算). */
    PERCENT_ADDED("5"),
    /** A factor of the price of oxygen: the claim states the pressure in atmospheres, the value is 0 (乗算割合). */
    MULTIPLIED("9");

    private final String digit;

    MaterialPriceKind(String digit) {
        this.digit = digit;
    }

    @Override
    public String digit() {
        return digit;
    }
}
