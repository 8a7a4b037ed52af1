package org.santei.engine.calculation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

    /** The one of two acts that goes when either may be paid. */
    static Act lesser(Act one, Act other) {
        return BY_WORTH.compare(one, other) < 0 ? other : one;
    }

    void add(Act loser, Act winner, Entry entry) {
        if (stands.test(winner)) {
            open.computeIfAbsent(loser, act -> new ArrayList<>(2)).add(new Rivalry(loser, winner, entry));
        }
    }

    void addEither(Act one, Act other, Entry entry) {
        if (stands.test(one) && stands.test(other)) {
            Act loser = lesser(one, other);
            add(loser, loser.equals(one) ? other : one, entry);
        }
    }

    /** Acts that are refused, each with the first entry that refuses it. */
    List<Rivalry> resolve() {
        if (open.isEmpty()) {
            return List.of();
        }
        Map<Act, Rivalry> refused = new LinkedHashMap<>();
        Map<Act, Integer> waiting = new HashMap<>();
        Map<Act, List<Act>> waitFor = new HashMap<>();
        Deque<Act> decidable = new ArrayDeque<>();
        open.forEach((loser, rivalries) -> {
            int undecided = 0;
            for (Rivalry rivalry : rivalries) {
                if (open.containsKey(rivalry.winner())) {
                    undecided++;
                    waitFor.computeIfAbsent(rivalry.winner(), act -> new ArrayList<>(2))
                            .add(loser);
                }
            }
            waiting.put(loser, undecided);
            if (undecided == 0) {
                decidable.add(loser);
            }
        });
        while (!open.isEmpty()) {
            if (decidable.isEmpty()) {
                Act stays = Collections.min(ring(), BY_WORTH);
                open.put(stays, List.of());
                decidable.add(stays);
            }
            Act act = decidable.remove();
            for (Rivalry rivalry : Objects.requireNonNull(open.remove(act))) {
                if (!refused.containsKey(rivalry.winner())) {
                    refused.put(act, rivalry);
                    break;
                }
            }
            for (Act next : waitFor.getOrDefault(act, List.of())) {
                if (waiting.merge(next, -1, Integer::sum) == 0 && open.containsKey(next)) {
                    decidable.add(next);
                }
            }
        }
        return List.copyOf(refused.values());
    }

    /** Acts that exclude each other in a ring and wait for nothing else; the worthiest of them stays. */
    private Set<Act> ring() {
        Set<Act> ring = reachable(open.keySet().iterator().next());
        for (Act act : List.copyOf(ring)) {
            Set<Act> smaller = reachable(act);
            ring = smaller.size() < ring.size() ? smaller : ring;
        }
        return ring;
    }

    /** Open acts that are in the way of an act, directly or through others; itself too if it is part of a ring. */
    private Set<Act> reachable(Act from) {
        Set<Act> reached = new LinkedHashSet<>();
        Deque<Act> next = new ArrayDeque<>(List.of(from));
        while (!next.isEmpty()) {
            for (Rivalry rivalry : Objects.requireNonNull(open.get(next.remove()))) {
                Act winner = rivalry.winner();
                if (open.containsKey(winner) && reached.add(winner)) {
                    next.add(winner);
                }
            }
        }
        return reached;
    }
}
