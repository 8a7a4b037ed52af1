package org.santei.feetables.copayment;

import org.santei.feetables.OfficialDigit;

/** The patient's extra payment for drugs, which the law had until 2003 (薬剤負担). */
public enum DrugShare implements OfficialDigit {
    /** 使用しない. */
    UNUSED("0"),
    /** 患者負担あり. */
    PATIENT_PAYS("1"),
    /** 患者負担あり（上限あり）: within the limits of the scheme. */
    WITHIN_LIMITS("2"),
    /** 患者負担なし. */
    FREE("3");

    private final String digit;

    DrugShare(String digit) {
        this.digit = digit;
    }

    @Override
    public String digit() {
        return digit;
    }
}
