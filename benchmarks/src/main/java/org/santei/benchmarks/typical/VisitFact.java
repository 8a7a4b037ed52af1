package org.santei.benchmarks.typical;

import org.santei.engine.claim.TimeClass;

/** The time of a visit is told. */
public final class VisitFact {

    private final int day;
    private final TimeClass time;

    public VisitFact(int day, TimeClass time) {
        this.day = day;
        this.time = time;
    }

    public int getDay() {
        return day;
    }

    public TimeClass getTime() {
        return time;
    }
}
