package org.santei.feetables.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.santei.feetables.store.TimelineBuilder.State;
import org.santei.feetables.store.TimelineBuilder.Version;

/**
 * For each key of a table its states of knowledge, and for each state the versions that hold one after the other. All
 * of it lies in arrays of numbers: a key has the states from {@code keyStates[key]} to {@code keyStates[key + 1]}, a
 * state the versions from {@code stateVersions[state]} to {@code stateVersions[state + 1]}. Immutable.
 */
final class Timelines {

    /** The row of a version that stood in the schedule, but in a form that no file at hand tells. */
    static final int LOST = -1;
    /** The row of a version of which the sources do not say whether or with what value it stands in the schedule. */
    static final int UNDECIDED = -2;
    /** The row of a version that is no more, kept for the evidence that it has ended. */
    static final int ENDED = -3;

    final StringPool keys;
    final int[] keyStates;
    final int[] knownOn;
    final int[] stateVersions;
    final int[] from;
    final int[] until;
    final int[] row;
    final int[] origin;
    final int[] evidence;
    private final IntIndex numbers;

    Timelines(
            StringPool keys,
            int[] keyStates,
            int[] knownOn,
            int[] stateVersions,
            int[] from,
            int[] until,
            int[] row,
            int[] origin,
            int[] evidence) {
        this.keys = keys;
        this.keyStates = keyStates;
        this.knownOn = knownOn;
        this.stateVersions = stateVersions;
        this.from = from;
        this.until = until;
        this.row = row;
        this.origin = origin;
        this.evidence = evidence;
        this.numbers = IntIndex.of(keys);
    }

    /** Lays out what was gathered of every key, in the order of the keys. */
    static Timelines of(Map<String, TimelineBuilder> lines) {
        List<State> states =
                lines.values().stream().flatMap(line -> line.states().stream()).toList();
        List<Version> versions =
                states.stream().flatMap(state -> state.versions().stream()).toList();
        return new Timelines(
                RowStoreBuilder.pool(List.copyOf(lines.keySet())),
                ends(lines.values().stream()
                        .mapToInt(line -> line.states().size())
                        .toArray()),
                states.stream().mapToInt(State::knownOn).toArray(),
                ends(states.stream().mapToInt(state -> state.versions().size()).toArray()),
                versions.stream().mapToInt(Version::from).toArray(),
                versions.stream().mapToInt(Version::until).toArray(),
                versions.stream().mapToInt(Version::row).toArray(),
                versions.stream().mapToInt(Version::origin).toArray(),
                versions.stream().mapToInt(Version::evidence).toArray());
    }

    /** Where each of some groups ends, given how many each has; before the first one it is 0. */
    private static int[] ends(int[] sizes) {
        int[] ends = new int[sizes.length + 1];
        for (int i = 0; i < sizes.length; i++) {
            ends[i + 1] = ends[i] + sizes[i];
        }
        return ends;
    }

    int size() {
        return keys.size();
    }

    /** The index of a key; -1 when there is none. */
    int find(String key) {
        int number = IntIndex.number(key);
        return number >= 0 ? numbers.find(number) : search(key);
    }

    /** The first key that is not less than the text, in the order of the keys. */
    int firstNotBefore(String text) {
        int low = 0;
        int high = keys.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (keys.get(middle).compareTo(text) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int search(String key) {
        int index = firstNotBefore(key);
        return index < keys.size() && keys.get(index).equals(key) ? index : -1;
    }

    /** The newest state of a key that was known on a day; -1 when none was. */
    int state(int key, int asOf) {
        for (int state = keyStates[key + 1] - 1; state >= keyStates[key]; state--) {
            if (knownOn[state] <= asOf) {
                return state;
            }
        }
        return -1;
    }

    /** What was known on a day: without the states of later days, and without the keys that had none. */
    Timelines asOf(int day) {
        List<String> known = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        List<Integer> states = new ArrayList<>();
        for (int key = 0; key < size(); key++) {
            int before = states.size();
            for (int state = keyStates[key]; state < keyStates[key + 1]; state++) {
                if (knownOn[state] <= day) {
                    states.add(state);
                }
            }
            if (states.size() > before) {
                known.add(keys.get(key));
                sizes.add(states.size() - before);
            }
        }
        int[] versions = states.stream()
                .flatMapToInt(state -> IntStream.range(stateVersions[state], stateVersions[state + 1]))
                .toArray();
        return new Timelines(
                RowStoreBuilder.pool(known),
                ends(ints(sizes)),
                chosen(knownOn, ints(states)),
                ends(states.stream()
                        .mapToInt(state -> stateVersions[state + 1] - stateVersions[state])
                        .toArray()),
                chosen(from, versions),
                chosen(until, versions),
                chosen(row, versions),
                chosen(origin, versions),
                chosen(evidence, versions));
    }

    private static int[] ints(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int[] chosen(int[] all, int[] places) {
        return Arrays.stream(places).map(place -> all[place]).toArray();
    }

    /** The version of a state that holds on a day; -1 when none does. */
    int version(int state, int day) {
        // Newest first: most questions are about the present.
        for (int version = stateVersions[state + 1] - 1; version >= stateVersions[state]; version--) {
            if (day >= from[version]) {
                return day < until[version] ? version : -1;
            }
        }
        return -1;
    }

    int versions() {
        return row.length;
    }
}
