package org.santei.feetables.copayment;

import org.santei.feetables.OfficialDigit;

/** Whether the patient pays for meals of a stay (食事療養費). */
public enum MealShare implements OfficialDigit {
    /** 使用しない. */
    UNUSED("0"),
    /** 患者負担あり: besides what the patient pays of the treatment. */
    PATIENT_PAYS("1"),
    /** 患者負担あり（上限あり）: the month limit of the treatment holds for treatment and meals together. */
    WITHIN_LIMITS("2"),
    /** 患者負担なし. */
    FREE("3");

    private final String digit;

    MealShare(String digit) {
        this.digit = digit;
    }

    @Override
    public String digit() {
        return digit;
    }
}
