package org.santei.feetables.copayment;

import org.santei.feetables.OfficialDigit;

/** What kind of insurance an insurer runs. */
public enum InsurerKind implements OfficialDigit {
    /** 被用者保険: 健康保険, 船員保険, 共済組合, and their insured that are retired (特例退職). */
    EMPLOYEE("employee"),
    /** 国民健康保険 of a prefecture with its municipalities. */
    NATIONAL_HEALTH("national-health"),
    /** 国民健康保険組合. */
    UNION("union"),
    /** 後期高齢者医療. */
    LATE_ELDERLY("late-elderly"),
    /** 国民健康保険 of the retired (退職被保険者). */
    RETIRED("retired");

    private final String word;

    InsurerKind(String word) {
        this.word = word;
    }

    @Override
    public String digit() {
        return word;
    }
}
