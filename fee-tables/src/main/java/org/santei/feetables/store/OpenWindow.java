package org.santei.feetables.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.store.TimelineBuilder.Version;

/**
 * The days that a file answers for while it is laid upon those before it.
 *
 * @param origin the file, as its number among all files
 * @param from the first day
 * @param until the day after the last one
 * @param knownOn the day of its publication
 * @param knownBefore the day of the publication before it that answers for the same days
 * @param opened whether no file before it answers for these days
 */
record OpenWindow(int origin, int from, int until, int knownOn, int knownBefore, boolean opened) {

    /** Puts a row in the place of all that was known from its first day on, but for what is announced for later days. */
    void replace(TimelineBuilder line, int from, int until, int row, int evidence) {
        int scheduled = this.until;
        for (Version version : line.versions()) {
            if (version.from() > from && isScheduled(line, version)) {
                scheduled = version.from();
                break;
            }
        }
        line.clear(from, scheduled);
        line.put(new Version(from, Math.min(until, scheduled), row, origin, evidence));
    }

    // The notice fixes some values for later days. An official file tells the present row only and says nothing of
    // them.
    private boolean isScheduled(TimelineBuilder line, Version version) {
        return version.evidence() != 0
                && version.hasRow()
                && line.versions().stream().anyMatch(other -> other.from() >= from && other.from() < version.from());
    }

    /** The row that a change is relative to: the last one of the master. */
    @Nullable
    Version lastOfMaster(TimelineBuilder line) {
        List<Version> versions = line.versions();
        for (int i = versions.size() - 1; i >= 0; i--) {
            if (versions.get(i).hasRow() && !isScheduled(line, versions.get(i))) {
                return versions.get(i);
            }
        }
        return null;
    }
}
