package org.santei.engine.workings;

/** What a number counts. */
public enum Unit {
    /** 点. */
    POINTS("点"),
    /** 円. */
    YEN("円"),
    /** ％. */
    PERCENT("％"),
    /** 回. */
    TIMES("回"),
    /** The unit of the item's quantity (数量データ), which no table at hand tells, or none. */
    PLAIN("");

    private final String sign;

    Unit(String sign) {
        this.sign = sign;
    }

    /** As it stands after a number. */
    public String sign() {
        return sign;
    }
}
