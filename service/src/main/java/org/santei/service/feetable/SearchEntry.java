package org.santei.service.feetable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.ItemKind;
import org.santei.feetables.store.Table;

/**
 * What a search looks at.
 *
 * @param item the master; {@code null} when it has no code yet
 * @param code the code; empty when it has none yet
 * @param key its number in its table, or among the items without a code
 * @param places where it stands in the fee schedule, as compared; oldest first
 * @param names its names as they are compared, without blanks
 * @param text all that it may be found by
 */
record SearchEntry(@Nullable ItemKind item, String code, int key, List<Place> places, List<String> names, String text) {

    private static final int NAME = 5;
    private static final int KANA = 7;
    private static final Map<ItemKind, Integer> FULL_NAME =
            Map.of(ItemKind.PROCEDURE, 113, ItemKind.DRUG, 35, ItemKind.MATERIAL, 37);

    /** Where it stands from a day on. */
    record Place(LocalDate from, String reference) {}

    /** How well it fits a query; the smaller, the better. */
    enum Fit {
        CODE(0),
        NAME(1),
        REFERENCE(2),
        BEGINNING(3),
        PART(4);

        private final int rank;

        Fit(int rank) {
            this.rank = rank;
        }

        int rank() {
            return rank;
        }
    }

    static SearchEntry of(ItemKind item, Table table, int key) {
        Set<String> names = new LinkedHashSet<>();
        Set<String> kana = new LinkedHashSet<>();
        List<Place> places = new ArrayList<>();
        int state = table.newestState(key);
        int seen = Table.NONE;
        for (int version = table.firstVersion(state); version < table.endOfVersions(state); version++) {
            if (table.hasRow(version) && table.row(version) != seen) {
                seen = table.row(version);
                names.add(table.text(version, NAME));
                names.add(table.text(version, FULL_NAME.getOrDefault(item, NAME)));
                kana.add(table.text(version, KANA));
                String reference = item == ItemKind.PROCEDURE ? Reference.of(table, version) : null;
                String before =
                        places.isEmpty() ? "" : places.get(places.size() - 1).reference();
                if (reference != null && !before.equals(SearchText.of(reference))) {
                    places.add(new Place(table.from(version), SearchText.of(reference)));
                }
            }
        }
        return new SearchEntry(
                item, table.key(key), key, List.copyOf(places), compared(names), text(names) + "\n" + text(kana));
    }

    static SearchEntry of(NewItem item, int key) {
        Set<String> names = Set.of(item.name());
        return new SearchEntry(
                null,
                "",
                key,
                List.of(new Place(NewItem.FROM, SearchText.of(item.reference()))),
                compared(names),
                text(names) + "\n" + SearchText.of(item.place()));
    }

    /** Whether a word is in its code or in its texts. */
    boolean has(String word) {
        return text.contains(word) || (!code.isEmpty() && code.startsWith(word));
    }

    /** Where it stands on a day, as it is compared: the last place before, else the first one after; may be empty. */
    String place(LocalDate day) {
        String reference = places.isEmpty() ? "" : places.get(0).reference();
        for (int i = 1; i < places.size(); i++) {
            if (!places.get(i).from().isAfter(day)) {
                reference = places.get(i).reference();
            }
        }
        return reference;
    }

    /** How well it fits a query of which it has every word. */
    Fit fit(String query, boolean reference) {
        if (code.equals(query)) {
            return Fit.CODE;
        }
        if (names.contains(query)) {
            return Fit.NAME;
        }
        if (reference) {
            return Fit.REFERENCE;
        }
        boolean begins =
                (!code.isEmpty() && code.startsWith(query)) || names.stream().anyMatch(name -> name.startsWith(query));
        return begins ? Fit.BEGINNING : Fit.PART;
    }

    private static List<String> compared(Set<String> names) {
        return names.stream()
                .filter(name -> !name.isEmpty())
                .map(name -> SearchText.of(name).replace(" ", ""))
                .distinct()
                .toList();
    }

    private static String text(Set<String> texts) {
        return texts.stream()
                .map(text -> SearchText.of(text).replace(" ", ""))
                .distinct()
                .collect(Collectors.joining("\n"));
    }
}
