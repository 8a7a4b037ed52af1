package org.santei.feetables.copayment;

import org.santei.feetables.OfficialDigit;

/** Which treatment a public fund covers. */
public enum FundCategory implements OfficialDigit {
    /** Only that of certain diseases, which is charged to it apart (分点). */
    APPORTIONED("apportioned"),
    /** All, of persons on public assistance (生活保護, and what follows its rules). */
    PUBLIC_ASSISTANCE("public-assistance"),
    /** Not limited to certain diseases. */
    GENERAL("general");

    private final String word;

    FundCategory(String word) {
        this.word = word;
    }

    @Override
    public String digit() {
        return word;
    }
}
