package org.santei.engine.workings;

/** What a step leads to. */
public enum Amount {
    /** Points (点数). */
    POINTS("点数"),
    /** Yen of items that the fee schedule values in yen (食事療養 and the like). */
    YEN("金額"),
    /** Yen that the patient pays beside the insurance (特別の料金). */
    SELF_PAID("特別の料金");

    private final String name;

    Amount(String name) {
        this.name = name;
    }

    /** Its Japanese name. */
    public String japanese() {
        return name;
    }
}
