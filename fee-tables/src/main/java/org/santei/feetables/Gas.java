package org.santei.feetables;

/** What a material has to do with oxygen and nitrogen (酸素等区分, column 21). */
public enum Gas implements OfficialDigit {
    /** Nothing. */
    NONE("0"),
    /** It changes the price of oxygen (酸素補正率及び高気圧酸素加算). */
    OXYGEN_FACTOR("1"),
    /** Liquid oxygen in a fixed tank (定置式液化酸素貯槽, ＣＥ). */
    OXYGEN_TANK("2"),
    /** Liquid oxygen in a portable container (可搬式液化酸素容器, ＬＧＣ). */
    OXYGEN_CONTAINER("3"),
    /** 大型ボンベ. */
    OXYGEN_LARGE_CYLINDER("4"),
    /** 小型ボンベ. */
    OXYGEN_SMALL_CYLINDER("5"),
    /** 窒素. */
    NITROGEN("9");

    private final String digit;

    Gas(String digit) {
        this.digit = digit;
    }

    @Override
    public String digit() {
        return digit;
    }

    /** Whether it is oxygen itself. */
    public boolean isOxygen() {
        return this != NONE && this != OXYGEN_FACTOR && this != NITROGEN;
    }
}
