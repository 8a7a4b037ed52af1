package org.santei.engine.workings;

import org.santei.engine.claim.Payer;

/** Names of what is summed in a claim, in Japanese. */
public final class Sums {

    /** All groups. */
    public static final String TOTAL = "合計";

    private Sums() {}

    /** The groups of a section of the claim (診療識別), two digits. */
    public static String section(String section) {
        return "診療識別" + section + "の計";
    }

    /** The groups in which a payer takes part. */
    public static String payer(Payer payer) {
        return (payer == Payer.INSURANCE ? "医療保険" : "公費" + payer.fund()) + "の計";
    }
}
