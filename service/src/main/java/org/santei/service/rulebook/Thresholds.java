package org.santei.service.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.santei.engine.draft.DraftBase;

/** The tables beside the rules, read for one day: named limits, and named sets of codes. */
final class Thresholds {

    static final String LIMITS = "rules/limits.csv";
    static final String GROUPS = "rules/groups.csv";

    private static final int NAME = 0;
    private static final int VALUE = 1;
    private static final int FROM = 2;
    private static final int UNTIL = 3;
    private static final int SOURCE = 4;

    private Thresholds() {}

    /**
     * A named limit.
     *
     * @param name what rules call it
     * @param value its number
     * @param source where the law says so
     */
    record Limit(String name, String value, String source) {}

    /**
     * A named set of codes.
     *
     * @param name what rules call it
     * @param codes its codes
     * @param source where the law says so, of its first code
     */
    record CodeSet(String name, List<String> codes, String source) {}

    /**
     * A limit on two days.
     *
     * @param before {@code null} when there was none
     * @param after {@code null} when there is none
     */
    record LimitChange(
            String name, @Nullable Limit before, @Nullable Limit after) {}

    /**
     * A set on two days.
     *
     * @param added codes that only the later one has
     * @param removed codes that only the earlier one has
     */
    record SetChange(String name, List<String> added, List<String> removed) {}

    /** The limits of a day, by name. */
    static Map<String, Limit> limits(DraftBase texts, LocalDate on) {
        Map<String, Limit> limits = new TreeMap<>();
        rows(texts, LIMITS, on)
                .forEach(row -> limits.put(row.get(NAME), new Limit(row.get(NAME), row.get(VALUE), row.get(SOURCE))));
        return limits;
    }

    /** The sets of a day, by name. */
    static Map<String, CodeSet> sets(DraftBase texts, LocalDate on) {
        Map<String, CodeSet> sets = new TreeMap<>();
        rows(texts, GROUPS, on)
                .forEach(row -> sets.computeIfAbsent(
                                row.get(NAME), name -> new CodeSet(name, new ArrayList<>(), row.get(SOURCE)))
                        .codes()
                        .add(row.get(VALUE)));
        return sets;
    }

    /** The limits that differ between two days. */
    static List<LimitChange> limitChanges(DraftBase texts, LocalDate before, LocalDate after) {
        Map<String, Limit> old = limits(texts, before);
        Map<String, Limit> young = limits(texts, after);
        TreeSet<String> names = new TreeSet<>(old.keySet());
        names.addAll(young.keySet());
        return names.stream()
                .map(name -> new LimitChange(name, old.get(name), young.get(name)))
                .filter(change -> change.before() == null
                        || change.after() == null
                        || !change.before().value().equals(change.after().value()))
                .toList();
    }

    /** The sets that differ between two days. */
    static List<SetChange> setChanges(DraftBase texts, LocalDate before, LocalDate after) {
        Map<String, CodeSet> old = sets(texts, before);
        Map<String, CodeSet> young = sets(texts, after);
        TreeSet<String> names = new TreeSet<>(old.keySet());
        names.addAll(young.keySet());
        List<SetChange> changes = new ArrayList<>();
        for (String name : names) {
            SortedSet<String> added = codes(young.get(name));
            SortedSet<String> removed = codes(old.get(name));
            added.removeAll(codes(old.get(name)));
            removed.removeAll(codes(young.get(name)));
            if (!added.isEmpty() || !removed.isEmpty()) {
                changes.add(new SetChange(name, List.copyOf(added), List.copyOf(removed)));
            }
        }
        return changes;
    }

    private static SortedSet<String> codes(@Nullable CodeSet set) {
        return set == null ? new TreeSet<>() : new TreeSet<>(set.codes());
    }

    /** The rows that hold on a day; the source may have commas of its own. */
    private static List<List<String>> rows(DraftBase texts, String path, LocalDate on) {
        List<List<String>> rows = new ArrayList<>();
        texts.texts().getOrDefault(path, "").lines().skip(1).forEach(line -> {
            List<String> row = List.of(line.split(",", SOURCE + 1));
            if (row.size() > SOURCE && holds(row, on)) {
                rows.add(row);
            }
        });
        return rows;
    }

    private static boolean holds(List<String> row, LocalDate on) {
        boolean begun = !on.isBefore(LocalDate.parse(row.get(FROM)));
        return begun && (row.get(UNTIL).isEmpty() || on.isBefore(LocalDate.parse(row.get(UNTIL))));
    }
}
