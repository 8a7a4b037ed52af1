package org.santei.engine.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.santei.feetables.Validity;

/** Named sets of codes by date ({@code rules/groups.csv}): so that a rule names the concept and not its members. */
public final class CodeSets {

    /** The set of tests that bear the number of a bundle of blood tests, but are done on another material. */
    public static final String NOT_BLOOD = "血液以外の検体の検査";

    /** The set of items of the part of operations that are none: 輸血料, 手術医療機器等加算 and the like. */
    public static final String NOT_AN_OPERATION = "手術料でない手術の部の行為";

    private final Map<String, List<Membership>> byCode = new HashMap<>();
    private final Map<String, List<Sets>> byDay = new HashMap<>();
    private final Set<String> names;

    /**
     * One row of the table of sets.
     *
     * @param set name of the set
     * @param code code of the official master
     * @param validity days on which it belongs
     */
    public record Membership(String set, String code, Validity validity) {}

    /** The sets that a code is in over a span of days in which none begins or ends. */
    private record Sets(Validity validity, List<String> names) {}

    public CodeSets(List<Membership> rows) {
        names = rows.stream().map(Membership::set).collect(Collectors.toUnmodifiableSet());
        for (Membership row : rows) {
            byCode.computeIfAbsent(row.code(), code -> new ArrayList<>(1)).add(row);
        }
        byCode.forEach((code, ofCode) -> byDay.put(code, byDay(ofCode)));
    }

    private static List<Sets> byDay(List<Membership> rows) {
        SortedSet<LocalDate> changes = new TreeSet<>();
        rows.forEach(row ->
                changes.addAll(List.of(row.validity().from(), row.validity().until())));
        List<Sets> spans = new ArrayList<>();
        LocalDate from = changes.first();
        for (LocalDate until : changes.tailSet(from.plusDays(1))) {
            LocalDate day = from;
            spans.add(new Sets(
                    new Validity(from, until),
                    rows.stream()
                            .filter(row -> row.validity().contains(day))
                            .map(Membership::set)
                            .toList()));
            from = until;
        }
        return List.copyOf(spans);
    }

    /** Names of the sets that a code is in on a day, in the order of the table. */
    public List<String> of(String code, LocalDate day) {
        List<Sets> spans = byDay.get(code);
        if (spans != null) {
            for (int i = 0; i < spans.size(); i++) {
                if (spans.get(i).validity().contains(day)) {
                    return spans.get(i).names();
                }
            }
        }
        return List.of();
    }

    /** Whether any row names the set. */
    public boolean knows(String set) {
        return names.contains(set);
    }

    /** The names of all sets. */
    public Set<String> names() {
        return names;
    }

    /**
     * Codes that are in a set on some day of a span.
     *
     * @param until the day after its last
     */
    public Set<String> members(String set, LocalDate from, LocalDate until) {
        return byCode.values().stream()
                .flatMap(List::stream)
                .filter(row -> row.set().equals(set))
                .filter(row -> row.validity().from().isBefore(until)
                        && from.isBefore(row.validity().until()))
                .map(Membership::code)
                .collect(Collectors.toUnmodifiableSet());
    }
}
