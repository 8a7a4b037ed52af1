package org.santei.feetables.copayment;

/** On which side of 70 years a patient stands: from the month after the one in which 70 years are reached, or before. */
public enum AgeBand {
    /** Until the end of the month in which 70 years are reached (七十歳に達する日の属する月以前). */
    UNDER_70("under70"),
    /** From the month after it, and every insured person of 後期高齢者医療. */
    FROM_70("70plus");

    private final String label;

    AgeBand(String label) {
        this.label = label;
    }

    /** How tables and claims write it. */
    public String label() {
        return label;
    }
}
