package org.santei.feetables.copayment;

import org.santei.feetables.OfficialDigit;

/** Whom a row of a public fund is about when others of the same fund pay otherwise. */
public enum SchemeVariant implements OfficialDigit {
    /** Everybody else. */
    STANDARD(""),
    /** 沖縄の復帰に伴う特別措置の対象者. */
    OKINAWA("okinawa"),
    /** Holders of a certificate of a long-term disease (マル長). */
    LONG_TERM("long-term");

    private final String word;

    SchemeVariant(String word) {
        this.word = word;
    }

    @Override
    public String digit() {
        return word;
    }
}
