package org.santei.feetables;

/** How yen become points (特定器材種別, column 22). Fractions of a point are rounded half up. */
public enum MaterialPoints implements OfficialDigit {
    /** Ten yen a point. */
    TEN_YEN("0", 10),
    /** Oxygen and nitrogen: yen are rounded half up first, then ten yen a point. */
    TEN_YEN_OF_GAS("2", 10),
    /** Iridium of a high dose rate: fifty yen a point. */
    FIFTY_YEN("3", 50),
    /** Cobalt: a thousand yen a point. */
    THOUSAND_YEN("4", 1000);

    private final String digit;
    private final int yen;

    MaterialPoints(String digit, int yen) {
        this.digit = digit;
        this.yen = yen;
    }

    @Override
    public String digit() {
        return digit;
    }

    /** Yen of one point. */
    public int yen() {
        return yen;
    }
}
