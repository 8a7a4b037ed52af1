package org.santei.engine.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.santei.feetables.Validity;

/** Named sets of codes by date ({@code rules/groups.csv}): so that a rule names the concept and not its members. */
public final class CodeSets {

    /** The set of tests that bear the number of a bundle of blood tests, but are done on another material. */
    public static final String NOT_BLOOD = "血液以外の検体の検査";

    /** The set of items of the part of operations that are none: 輸血料, 手術医療機器等加算 and the like. */
    public static final String NOT_AN_OPERATION = "手術料でない手術の部の行為";

    private final Map<String, List<Membership>> byCode = new HashMap<>();
    private final Set<String> names;

    /**
     * One row of the table of sets.
     *
     * @param set name of the set
     * @param code code of the official master
     * @param validity days on which it belongs
     */
    public record Membership(String set, String code, Validity validity) {}

    public CodeSets(List<Membership> rows) {
        names = rows.stream().map(Membership::set).collect(Collectors.toUnmodifiableSet());
        for (Membership row : rows) {
            byCode.computeIfAbsent(row.code(), code -> new ArrayList<>(1)).add(row);
        }
    }

    /** Names of the sets that a code is in on a day. */
    public List<String> of(String code, LocalDate day) {
        List<Membership> rows = byCode.get(code);
        if (rows == null) {
            return List.of();
        }
        List<String> names = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).validity().contains(day)) {
                names.add(rows.get(i).set());
            }
        }
        return names;
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
