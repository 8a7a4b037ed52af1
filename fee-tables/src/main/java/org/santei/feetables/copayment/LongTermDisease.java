package org.santei.feetables.copayment;

import org.santei.feetables.OfficialDigit;

/** Diseases with a monthly limit of their own, as the online check of eligibility answers them (特定疾病療養受療証認定疾病区分). */
public enum LongTermDisease implements OfficialDigit {
    /** 人工透析を必要とする慢性腎不全. */
    RENAL_FAILURE("1"),
    /** 先天性血液凝固因子障害 (第Ⅷ因子, 第Ⅸ因子). */
    HAEMOPHILIA("2"),
    /** 血液凝固因子製剤の投与に起因する HIV 感染症. */
    HIV("3");

    private final String code;

    LongTermDisease(String code) {
        this.code = code;
    }

    @Override
    public String digit() {
        return code;
    }
}
