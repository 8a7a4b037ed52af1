package org.santei.engine.calculation;

import java.util.ArrayList;
import java.util.List;
import org.santei.engine.claim.LineGroup;
import org.santei.engine.copayment.Charge;

/** Collects what the payers of a claim are charged, day by day. */
final class Charges {

    private final List<Charge> all = new ArrayList<>();

    /** A group that is paid. */
    void add(LineGroup group, GroupSettlement.Settled settled, int points) {
        for (int i = 0; i < settled.days().length; i++) {
            if (settled.times()[i] > 0) {
                all.add(new Charge(
                        settled.days()[i], group.payers(), Math.multiplyExact((long) points, settled.times()[i])));
            }
        }
    }

    List<Charge> all() {
        return all;
    }
}
