package org.santei.feetables.copayment;

import org.santei.feetables.OfficialDigit;

/** Where the treatment is given that a public fund covers. */
public enum CarePlace implements OfficialDigit {
    /** 入院. */
    INPATIENT("inpatient"),
    /** 入院外. */
    OUTPATIENT("outpatient"),
    /** Both. */
    BOTH("both");

    private final String word;

    CarePlace(String word) {
        this.word = word;
    }

    @Override
    public String digit() {
        return word;
    }
}
