package org.santei.feetables.store;

import java.util.ArrayList;
import java.util.List;

/** The versions of one key while its table is assembled, and what was known of them after each publication. */
final class TimelineBuilder {

    /**
     * A span of days with one row.
     *
     * @param from the first day
     * @param until the day after the last one
     * @param row the row, or {@link Timelines#LOST} or {@link Timelines#UNDECIDED}
     * @param origin the file that it is from
     * @param evidence 0 for an official row, else its evidence
     */
    record Version(int from, int until, int row, int origin, int evidence) {

        boolean hasRow() {
            return row >= 0;
        }

        boolean isOfficial() {
            return hasRow() && evidence == 0;
        }

        Version until(int day) {
            return new Version(from, day, row, origin, evidence);
        }
    }

    /** What was known from a day on. */
    record State(int knownOn, List<Version> versions) {}

    private final List<Version> versions = new ArrayList<>();
    private final List<State> states = new ArrayList<>();

    List<Version> versions() {
        return versions;
    }

    List<State> states() {
        return states;
    }

    /** Where the version that holds on a day stands; -1 when none does. */
    int indexOn(int day) {
        for (int i = versions.size() - 1; i >= 0; i--) {
            if (versions.get(i).from() <= day) {
                return day < versions.get(i).until() ? i : -1;
            }
        }
        return -1;
    }

    /** The last version that has a row; -1 when none has. */
    int lastWithRow() {
        for (int i = versions.size() - 1; i >= 0; i--) {
            if (versions.get(i).hasRow()) {
                return i;
            }
        }
        return -1;
    }

    /** Ends everything on a day: later versions go, the one that holds on it ends. */
    void cutAt(int day) {
        versions.removeIf(version -> version.from() >= day);
        if (!versions.isEmpty()) {
            int last = versions.size() - 1;
            Version version = versions.get(last);
            if (version.until() > day) {
                versions.set(last, version.until(day));
            }
        }
    }

    /** Puts a version in its place: whatever held on its days before holds no longer. */
    void put(Version added) {
        if (added.from() >= added.until()) {
            return;
        }
        clear(added.from(), added.until());
        int place = 0;
        while (place < versions.size() && versions.get(place).from() < added.from()) {
            place++;
        }
        versions.add(place, added);
    }

    /** Nothing holds on the days from one on until before another. */
    void clear(int from, int until) {
        List<Version> kept = new ArrayList<>();
        for (Version version : versions) {
            if (version.from() < from) {
                kept.add(version.until(Math.min(version.until(), from)));
            }
            if (version.until() > until) {
                int begin = Math.max(version.from(), until);
                kept.add(new Version(begin, version.until(), version.row(), version.origin(), version.evidence()));
            }
        }
        versions.clear();
        versions.addAll(kept);
    }

    /** Keeps what is known now as what was known from a day on, unless it is what was known before. */
    void know(int day) {
        List<Version> now = List.copyOf(versions);
        int last = states.size() - 1;
        if (last >= 0 && states.get(last).versions().equals(now)) {
            return;
        }
        if (last >= 0 && states.get(last).knownOn() == day) {
            states.remove(last);
        }
        states.add(new State(day, now));
    }
}
