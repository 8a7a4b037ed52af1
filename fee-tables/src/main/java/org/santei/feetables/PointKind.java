package org.santei.feetables;

/** What the value of an item is (点数識別, column 11). */
public enum PointKind implements OfficialDigit {
    /** Yen (金額). */
    YEN("1"),
    /** Points to add (点数). */
    POINTS("3"),
    /** Points that the schedule leaves open and the claim itself states; the value is 0 (購入価格（点数）). */
    PURCHASE_PRICE("4"),
    /** Percent added to what the item refers to (％加算). */
    PERCENT_ADDED("5"),
    /** Percent taken from what the item refers to: 10 leaves 90 of 100 (％減算). */
    PERCENT_SUBTRACTED("6"),
    /** Points that the claim itself takes off a bundled fee; the value is 0 (減点診療行為). */
    REDUCED_ACT("7"),
    /** Points to subtract; the value itself is not negative (点数（マイナス）). */
    POINTS_SUBTRACTED("8");

    private final String digit;

    PointKind(String digit) {
        this.digit = digit;
    }

    @Override
    public String digit() {
        return digit;
    }
}
