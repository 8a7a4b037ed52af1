package org.santei.engine.claim;

/** Who takes part in paying a line: the health insurance and up to four public funds (公費) in claim order. */
public enum Payer {
    INSURANCE(0),
    PUBLIC1(1),
    PUBLIC2(2),
    PUBLIC3(3),
    PUBLIC4(4);

    private final int fund;

    Payer(int fund) {
        this.fund = fund;
    }

    /** The number of the fund on the claim, 1 to 4; 0 for the insurance. */
    public int fund() {
        return fund;
    }

    /**
     * The fund of a number.
     *
     * @param number 1 to 4
     * @throws IllegalArgumentException for any other number
     */
    public static Payer ofFund(int number) {
        for (Payer payer : values()) {
            if (payer.fund == number && payer != INSURANCE) {
                return payer;
            }
        }
        throw new IllegalArgumentException("There are funds 1 to 4, not " + number + '.');
    }
}
