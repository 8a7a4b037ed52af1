package org.santei.rules.tables;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which codes exclude each other in any of the tables 03, on any day. */
final class Pairs {

    static final List<String> TABLES = List.of("03-2", "03-3", "03-4");

    private static final Map<String, Set<String>> OF_ALL = new HashMap<>();
    private static final Map<String, Map<String, Set<String>>> PARTNERS = read();

    private Pairs() {}

    private static Map<String, Map<String, Set<String>>> read() {
        Map<String, Map<String, Set<String>>> partners = new HashMap<>();
        for (String table : TABLES) {
            Map<String, Set<String>> ofTable = new HashMap<>();
            for (OfficialFiles.Row row : OfficialFiles.table(table)) {
                ofTable.computeIfAbsent(row.at(2), code -> new HashSet<>()).add(row.at(4));
                OF_ALL.computeIfAbsent(row.at(2), code -> new HashSet<>()).add(row.at(4));
            }
            partners.put(table, ofTable);
        }
        return partners;
    }

    /** Whether a table has a row for two codes. */
    static boolean has(String table, String one, String other) {
        return PARTNERS.getOrDefault(table, Map.of())
                .getOrDefault(one, Set.of())
                .contains(other);
    }

    /** Whether any table has a row for two codes. */
    static boolean hasAny(String one, String other) {
        return OF_ALL.getOrDefault(one, Set.of()).contains(other);
    }
}
