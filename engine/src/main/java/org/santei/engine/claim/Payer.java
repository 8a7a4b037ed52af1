package org.santei.engine.claim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Who takes part in paying a line: the health insurance and up to four public funds (公費) in claim order. */
public enum Payer {
    INSURANCE(0),
    PUBLIC1(1),
    PUBLIC2(2),
    PUBLIC3(3),
    PUBLIC4(4);

    /** Every set of payers, each once: a bit of the place for each payer. */
    private static final List<Set<Payer>> SETS = sets();

    private final int fund;

    Payer(int fund) {
        this.fund = fund;
    }

    /** The number of the fund on the claim, 1 to 4; 0 for the insurance. */
    public int fund() {
        return fund;
    }

    /** Payers as an immutable set in their order; equal sets are the same object. */
    public static Set<Payer> setOf(Collection<Payer> payers) {
        int place = 0;
        for (Payer payer : payers) {
            place |= 1 << payer.fund;
        }
        return SETS.get(place);
    }

    private static List<Set<Payer>> sets() {
        List<Set<Payer>> sets = new ArrayList<>();
        for (int place = 0; place < 1 << values().length; place++) {
            Set<Payer> set = EnumSet.noneOf(Payer.class);
            for (Payer payer : values()) {
                if ((place & 1 << payer.fund) != 0) {
                    set.add(payer);
                }
            }
            sets.add(Collections.unmodifiableSet(set));
        }
        return List.copyOf(sets);
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
