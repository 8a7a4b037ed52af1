package org.santei.feetables.copayment;

import org.santei.feetables.OfficialDigit;

/** What a mark of a claim tells. */
public enum ClaimTold implements OfficialDigit {
    /** The class of income that the insurer certified. */
    CLASS("class"),
    /** A certificate of a disease of long treatment. */
    CERTIFICATE("certificate"),
    /** A fund that does not stand on the claim. */
    UNPRINTED_FUND("unprinted-fund");

    private final String word;

    ClaimTold(String word) {
        this.word = word;
    }

    @Override
    public String digit() {
        return word;
    }
}
