package org.santei.engine.calculation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Line;
import org.santei.engine.facts.Act;

/** Finds the acts of a claim by line and day: every line asks many times. */
final class ActPlaces {

    /** Spreads the numbers of lines, which follow each other. */
    private static final int SPREAD = 0x9E3779B9;

    private final @Nullable Act[] places;
    private final int shift;

    ActPlaces(List<Act> acts) {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(2 * acts.size() + 1);
        this.places = new Act[1 << bits];
        this.shift = Integer.SIZE - bits;
        for (int i = 0; i < acts.size(); i++) {
            Act act = acts.get(i);
            places[place(act.line().number(), act.day())] = act;
        }
    }

    /** The act of a line on a day; {@code null} when no row of the master was in force. */
    @Nullable
    Act find(Line line, int day) {
        return places[place(line.number(), day)];
    }

    /** Where an act stands, or the free place where it would: there is always one, as at most half are taken. */
    private int place(int line, int day) {
        int next = ((line * 32 + day) * SPREAD) >>> shift;
        Act act = places[next];
        while (act != null && (act.day() != day || act.line().number() != line)) {
            next = (next + 1) & (places.length - 1);
            act = places[next];
        }
        return next;
    }
}
