package org.santei.feetables;

/** The size of hospital that an item is meant for (病床数区分, column 71). */
public enum BedScope implements OfficialDigit {
    /** Any. */
    ANY("0"),
    /** 許可病床１～９９床. */
    LICENSED_1_TO_99("1"),
    /** 許可病床１００～１９９床. */
    LICENSED_100_TO_199("2"),
    /** 許可病床０～１９９床. */
    LICENSED_BELOW_200("3"),
    /** 許可病床２００床以上. */
    LICENSED_FROM_200("4"),
    /** 一般病床０～１９９床. */
    GENERAL_BELOW_200("5"),
    /** 一般病床２００床以上. */
    GENERAL_FROM_200("6"),
    /** 許可病床４００床未満. */
    LICENSED_BELOW_400("7"),
    /** 許可病床４００床以上. */
    LICENSED_FROM_400("8");

    private final String digit;

    BedScope(String digit) {
        this.digit = digit;
    }

    @Override
    public String digit() {
        return digit;
    }

    /** Whether general beds (一般病床) are counted; all licensed beds (許可病床) otherwise. */
    public boolean countsGeneralBeds() {
        return this == GENERAL_BELOW_200 || this == GENERAL_FROM_200;
    }

    /** Whether a number of beds, of the kind that is counted, falls into it. */
    public boolean admits(int beds) {
        return switch (this) {
            case ANY -> true;
            case LICENSED_1_TO_99 -> beds >= 1 && beds < 100;
            case LICENSED_100_TO_199 -> beds >= 100 && beds < 200;
            case LICENSED_BELOW_200, GENERAL_BELOW_200 -> beds < 200;
            case LICENSED_FROM_200, GENERAL_FROM_200 -> beds >= 200;
            case LICENSED_BELOW_400 -> beds < 400;
            case LICENSED_FROM_400 -> beds >= 400;
        };
    }
}
