package org.santei.feetables.copayment;

import org.santei.feetables.OfficialDigit;

/** Whether a public fund covers what the patient pays for meals. */
public enum MealCover implements OfficialDigit {
    /** No. */
    NO("no"),
    /** Yes; how much of it the master does not say. */
    YES("yes"),
    /** Only for persons on public assistance, or kept from it by this. */
    WELFARE_ONLY("welfare-only");

    private final String word;

    MealCover(String word) {
        this.word = word;
    }

    @Override
    public String digit() {
        return word;
    }
}
