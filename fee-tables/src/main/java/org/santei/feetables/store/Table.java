package org.santei.feetables.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.layout.Column;
import org.santei.feetables.layout.ColumnRoles;
import org.santei.feetables.layout.Layout;

/**
 * One official table with all its publications: which row of a key held on which service date, and since when that was
 * known. Immutable and safe to share between threads. The methods that work with numbers allocate nothing; a key, a
 * state of knowledge and a version are numbers that stay the same for the life of the table.
 */
public final class Table {

    /** What a number is when there is nothing. */
    public static final int NONE = -1;

    private final String id;
    private final Layout layout;
    private final RowStore rows;
    private final Timelines lines;
    private final List<Window> windows;
    private final List<Window> spans;

    /**
     * The days that a file answers for.
     *
     * @param from the first day
     * @param until the day after the last one
     * @param knownOn the day of its publication
     * @param origin the file, as its number among all files
     */
    record Window(int from, int until, int knownOn, int origin) {}

    Table(String id, Layout layout, RowStore rows, Timelines lines, List<Window> windows) {
        this.id = id;
        this.layout = layout;
        this.rows = rows;
        this.lines = lines;
        this.windows = List.copyOf(windows);
        this.spans = firstOfEachSpan(windows);
    }

    /** Of the files that answer for the same days the one that was known first. */
    private static List<Window> firstOfEachSpan(List<Window> windows) {
        List<Window> firsts = new ArrayList<>();
        for (Window window : windows) {
            if (firsts.stream().noneMatch(first -> first.from() == window.from() && first.until() == window.until())) {
                firsts.add(window);
            }
        }
        return List.copyOf(firsts);
    }

    /** Its short name: s, y, t, b ... */
    public String id() {
        return id;
    }

    /** Its official name. */
    public String title() {
        return layout.title();
    }

    /** The columns of its newest layout. */
    public List<Column> columns() {
        return layout.columns();
    }

    /** How many different rows it has. */
    public int rows() {
        return rows.rows();
    }

    /** How many keys it has. */
    public int size() {
        return lines.size();
    }

    /** How many versions of all its keys there are, in all states of knowledge. */
    public int versions() {
        return lines.versions();
    }

    /** A key by its number, counted from 0 in the order of the keys. A key of several columns has {@code |} between. */
    public String key(int key) {
        return lines.keys.get(key);
    }

    /** The number of a key; {@link #NONE} when the table never had it. */
    public int find(String key) {
        return lines.find(key);
    }

    /** The versions that hold on a service date of all keys that begin with a text, by what is known now. */
    public List<Integer> versionsBeginningWith(String prefix, LocalDate serviceDate) {
        List<Integer> versions = new ArrayList<>();
        for (int key = lines.firstNotBefore(prefix); key < size() && key(key).startsWith(prefix); key++) {
            int version = version(newestState(key), serviceDate);
            if (version != NONE && hasRow(version)) {
                versions.add(version);
            }
        }
        return versions;
    }

    /** All versions that have a row of all keys that begin with a text, by what is known now. */
    public List<Integer> versionsBeginningWith(String prefix) {
        List<Integer> versions = new ArrayList<>();
        for (int key = lines.firstNotBefore(prefix); key < size() && key(key).startsWith(prefix); key++) {
            int state = newestState(key);
            for (int version = firstVersion(state); version < endOfVersions(state); version++) {
                if (hasRow(version)) {
                    versions.add(version);
                }
            }
        }
        return versions;
    }

    /** The service date nearest to a day for which some file answers. */
    public LocalDate nearest(LocalDate serviceDate) {
        int day = Days.of(serviceDate);
        int nearest = day;
        int distance = Integer.MAX_VALUE;
        for (Window window : spans) {
            int inside = Math.max(window.from(), Math.min(day, window.until() - 1));
            if (Math.abs(inside - day) < distance) {
                distance = Math.abs(inside - day);
                nearest = inside;
            }
        }
        return Days.date(nearest);
    }

    /** Whether any file that was known on a day answers for a service date. */
    public boolean answersFor(LocalDate serviceDate, LocalDate asOf) {
        int day = Days.of(serviceDate);
        int known = Days.of(asOf);
        for (int i = 0; i < spans.size(); i++) {
            Window window = spans.get(i);
            if (day >= window.from() && day < window.until() && window.knownOn() <= known) {
                return true;
            }
        }
        return false;
    }

    /** The day on which it became known what holds on a service date; {@code null} when no file answers for it. */
    public @Nullable LocalDate firstKnown(LocalDate serviceDate) {
        int day = Days.of(serviceDate);
        return windows.stream()
                .filter(window -> day >= window.from() && day < window.until())
                .map(Window::knownOn)
                .min(Comparator.naturalOrder())
                .map(Days::date)
                .orElse(null);
    }

    /** The table as it was known on a day; it shares the rows of this one. */
    Table asOf(LocalDate day) {
        int known = Days.of(day);
        return new Table(
                id,
                layout,
                rows,
                lines.asOf(known),
                windows.stream().filter(window -> window.knownOn() <= known).toList());
    }

    /** The state of a key that was known on a day; {@link #NONE} when nothing was. */
    public int state(int key, LocalDate asOf) {
        return lines.state(key, Days.of(asOf));
    }

    /** The newest state of a key. */
    public int newestState(int key) {
        return lines.keyStates[key + 1] - 1;
    }

    /** The version of a state that holds on a service date; {@link #NONE} when none does. */
    public int version(int state, LocalDate serviceDate) {
        return lines.version(state, Days.of(serviceDate));
    }

    /** The last version of a key that has a row, by what is known now; {@link #NONE} when none has. */
    public int newestRow(int key) {
        int state = newestState(key);
        int version = endOfVersions(state) - 1;
        while (version >= firstVersion(state) && !hasRow(version)) {
            version--;
        }
        return version < firstVersion(state) ? NONE : version;
    }

    /** The first version of a state. */
    public int firstVersion(int state) {
        return lines.stateVersions[state];
    }

    /** One more than the last version of a state. */
    public int endOfVersions(int state) {
        return lines.stateVersions[state + 1];
    }

    /** Whether a version has a row; without one it stood in the schedule in a form that is not known. */
    public boolean hasRow(int version) {
        return lines.row[version] >= 0;
    }

    /** Whether the sources leave open what a version is worth. */
    public boolean isUndecided(int version) {
        return lines.row[version] == Timelines.UNDECIDED;
    }

    /** Whether a version only says, with its evidence, that its key stands in the schedule no more. */
    public boolean isEnded(int version) {
        return lines.row[version] == Timelines.ENDED;
    }

    /** The first day of a version. */
    public LocalDate from(int version) {
        return Days.date(lines.from[version]);
    }

    /** The day after the last day of a version; {@link LocalDate#MAX} when it has no end. */
    public LocalDate until(int version) {
        return Days.date(lines.until[version]);
    }

    /** A field of a version that has a row, by the number of its column. */
    public String text(int version, int column) {
        return rows.text(lines.row[version], column);
    }

    /** All fields of a version that has a row. */
    public List<String> fields(int version) {
        return rows.fields(lines.row[version]);
    }

    /** The number of the row of a version: equal numbers mean equal rows. */
    public int row(int version) {
        return lines.row[version];
    }

    /** The columns that say how a row came to be and since when it holds, not what it says. */
    public Set<Integer> unsayingColumns() {
        return ColumnRoles.of(id).unsaying(layout);
    }

    /** Whether a version says the same as one of another state of this table, but for how their rows came to be. */
    public boolean saysTheSame(int version, Table other, int otherVersion) {
        return new RowMerging(unsayingColumns()).saysTheSame(fields(version), other.fields(otherVersion));
    }

    /** The number of the file that a version is from, among {@link Tables#files()}. */
    public int origin(int version) {
        return lines.origin[version];
    }

    int evidence(int version) {
        return lines.evidence[version];
    }

    /** What was known of a key, publication by publication, in the order in which it became known. */
    public List<State> states(int key) {
        List<State> states = new ArrayList<>();
        for (int state = lines.keyStates[key]; state < lines.keyStates[key + 1]; state++) {
            states.add(new State(Days.date(lines.knownOn[state]), state));
        }
        return states;
    }

    /**
     * A state of knowledge of one key.
     *
     * @param knownOn the day of the publication that brought it
     * @param state its number
     */
    public record State(LocalDate knownOn, int state) {}

    /**
     * The day after the last day of a version as it was known on a day: {@code null} when it only ends where the next
     * revision begins and nothing of that was published yet.
     */
    public @Nullable LocalDate knownEnd(int version, LocalDate asOf) {
        int until = lines.until[version];
        boolean endsWithWindow = spans.stream().anyMatch(window -> window.until() == until);
        if (until == Days.OPEN || (endsWithWindow && !followedBy(until, Days.of(asOf)))) {
            return null;
        }
        return Days.date(until);
    }

    private boolean followedBy(int day, int asOf) {
        return spans.stream().anyMatch(window -> window.from() == day && window.knownOn() <= asOf);
    }

    Layout layout() {
        return layout;
    }

    RowStore rowStore() {
        return rows;
    }

    Timelines timelines() {
        return lines;
    }

    List<Window> windows() {
        return windows;
    }
}
