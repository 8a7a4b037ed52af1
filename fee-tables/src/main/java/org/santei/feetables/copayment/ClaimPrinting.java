package org.santei.feetables.copayment;

import org.santei.feetables.OfficialDigit;

/** On which claims the scheme stands as a payer (レセプト請求（印刷）). */
public enum ClaimPrinting implements OfficialDigit {
    /** 社保, 国保の両方に印刷. */
    ALL("0"),
    /** 社保との併用に限り印刷: with employees' insurance only. */
    EMPLOYEES("1"),
    /** 国保か広域連合との併用に限り印刷: with 国民健康保険 or 後期高齢者医療 only. */
    NATIONAL_AND_LATE_ELDERLY("2"),
    /** 印刷しない: on none. */
    NEVER("3"),
    /** 国保との併用に限り印刷: with 国民健康保険 only. */
    NATIONAL("4");

    private final String digit;

    ClaimPrinting(String digit) {
        this.digit = digit;
    }

    @Override
    public String digit() {
        return digit;
    }
}
