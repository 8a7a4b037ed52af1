package org.santei.engine.impact;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** The claims that move most: by yen up or down, those with the smaller number first where they move alike. */
final class Movers {

    /** How many are kept. */
    static final int MOST = 50;

    private static final Comparator<Effect> FIRST = Comparator.comparingLong((Effect effect) -> -Math.abs(effect.yen()))
            .thenComparingLong(effect -> effect.claim().number());

    private final TreeSet<Effect> effects = new TreeSet<>(FIRST);

    void add(Effect effect) {
        if (effect.yen() != 0 && (effects.size() < MOST || FIRST.compare(effect, effects.last()) < 0)) {
            effects.add(effect);
            if (effects.size() > MOST) {
                effects.remove(effects.last());
            }
        }
    }

    void add(Movers other) {
        other.effects.forEach(this::add);
    }

    List<Effect> all() {
        return List.copyOf(effects);
    }
}
