package org.santei.feetables.copayment;

import org.santei.feetables.OfficialDigit;

/** Which certificate of a limit the online check of eligibility answers (限度額適用認定証区分). */
public enum LimitCertificate implements OfficialDigit {
    /** 限度額適用認定証: the monthly limit. */
    LIMIT("01"),
    /** 限度額適用・標準負担額減額認定証: the monthly limit and meals. */
    LIMIT_AND_MEALS("02"),
    /** 標準負担額減額認定証: meals. */
    MEALS("03");

    private final String code;

    LimitCertificate(String code) {
        this.code = code;
    }

    @Override
    public String digit() {
        return code;
    }
}
