package org.santei.feetables.copayment;

import org.santei.feetables.OfficialDigit;

/** Whether the patient pays something of the treatment (外来負担区分, 入院負担区分). */
public enum ShareKind implements OfficialDigit {
    /** 使用しない: the scheme has no figures for such treatment. */
    UNUSED("0"),
    /** 患者負担あり: the patient pays, within the rate and the limits. */
    PATIENT_PAYS("1"),
    /** 患者負担なし: the patient pays nothing. */
    FREE("2"),
    /**
     * 患者負担あり（固定）. Every row of the lists that has it says 100 percent, and half of them are named 償還: the scheme pays
     * nothing at the till and refunds the patient later. That reading is not verified.
     */
    FIXED("3");

    private final String digit;

    ShareKind(String digit) {
        this.digit = digit;
    }

    @Override
    public String digit() {
        return digit;
    }
}
