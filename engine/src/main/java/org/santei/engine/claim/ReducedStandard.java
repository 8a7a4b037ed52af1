package org.santei.engine.claim;

/** Classes of the standard amount of meals of patients with a low income (記録条件仕様 医科用 table 8). */
public enum ReducedStandard {
    /** 低所得Ⅱ from 70 years on, オ under 70, with stays of 90 days or fewer in the last twelve months. */
    LOW_2("1"),
    /** The same with stays of more than 90 days. */
    LOW_2_OVER_90("2"),
    /** 低所得Ⅰ. */
    LOW_1("3"),
    /** 低所得Ⅰ with a pension of old age welfare (老齢福祉年金). */
    LOW_1_PENSION("4");

    private final String digit;

    ReducedStandard(String digit) {
        this.digit = digit;
    }

    /** The digit of table 8. */
    public String digit() {
        return digit;
    }
}
