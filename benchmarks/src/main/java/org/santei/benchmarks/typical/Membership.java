package org.santei.benchmarks.typical;

/** An act is in a set of codes. */
public final class Membership {

    private final BilledAct act;
    private final String set;

    public Membership(BilledAct act, String set) {
        this.act = act;
        this.set = set;
    }

    public BilledAct getAct() {
        return act;
    }

    public String getSet() {
        return set;
    }
}
