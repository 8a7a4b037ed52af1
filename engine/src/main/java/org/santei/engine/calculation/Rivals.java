package org.santei.engine.calculation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.santei.engine.facts.Act;
import org.santei.engine.ledger.Entry;

/**
 * Acts that exclude each other. A refused act excludes nothing; of two of which either may be paid the one with more points
 * stays, then the one that stands further up.
 */
final class Rivals {

    private static final Comparator<Act> BY_WORTH =
            Comparator.comparing((Act act) -> act.item().value()).reversed().thenComparingInt(Act::index);

    private final Predicate<Act> stands;
    private final Map<Act, List<Rivalry>> open = new LinkedHashMap<>();

    /** One act in the way of another, by an entry of the ledger. */
    record Rivalry(Act loser, Act winner, Entry entry) {}

    /**
     * @param stands whether an act is not refused for a reason of its own
     */
    Rivals(Predicate<Act> stands) {
        this.stands = stands;
    }

    /** Whether the first of two acts stays when either may be paid. */
    static boolean isWorth(Act one, Act other) {
        return BY_WORTH.compare(one, other) < 0;
    }

    void add(Act loser, Act winner, Entry entry) {
        if (stands.test(winner)) {
            open.computeIfAbsent(loser, act -> new ArrayList<>(2)).add(new Rivalry(loser, winner, entry));
        }
    }

    void addEither(Act one, Act other, Entry entry) {
        if (stands.test(one) && stands.test(other)) {
            boolean first = isWorth(one, other);
            add(first ? other : one, first ? one : other, entry);
        }
    }

    /** Acts that are refused, each with the first entry that refuses it. */
    List<Rivalry> resolve() {
        List<Rivalry> refused = new ArrayList<>();
        while (!open.isEmpty()) {
            Optional<Act> decided =
                    open.keySet().stream().filter(this::isDecided).findFirst();
            if (decided.isPresent()) {
                List<Rivalry> against = Objects.requireNonNull(open.remove(decided.get()));
                against.stream()
                        .filter(rivalry -> isStanding(rivalry.winner(), refused))
                        .findFirst()
                        .ifPresent(refused::add);
            } else {
                // They exclude each other in a ring: the worthiest stays.
                open.remove(open.keySet().stream().min(BY_WORTH).orElseThrow());
            }
        }
        return refused;
    }

    /** Whether nothing that is in the way of an act waits to be decided itself. */
    private boolean isDecided(Act act) {
        return open.getOrDefault(act, List.of()).stream().noneMatch(rivalry -> open.containsKey(rivalry.winner()));
    }

    private static boolean isStanding(Act act, List<Rivalry> refused) {
        return refused.stream().noneMatch(rivalry -> rivalry.loser().equals(act));
    }
}
