package org.santei.service.feetable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.santei.feetables.FeeTable;
import org.santei.feetables.ItemAnswer;
import org.santei.feetables.ItemKind;
import org.santei.feetables.Standing;
import org.santei.feetables.store.DataFolder;
import org.santei.feetables.store.Table;
import org.springframework.stereotype.Component;

/** Finds acts, drugs and materials by code, name, kana or 区分番号. Its index is made once, at the start. */
@Component
final class ItemSearch {

    private static final Pattern REFERENCE = Pattern.compile("[a-z][0-9]{1,3}(-[0-9]{0,2})?");
    private static final int PLACE_BITS = 24;

    private final FeeTable table;
    private final List<NewItem> newItems;
    private final SearchEntry[] entries;
    private final LetterSets letters;

    ItemSearch(FeeTable table) {
        this.table = table;
        this.newItems = NewItem.read(DataFolder.packaged());
        List<SearchEntry> all = new ArrayList<>();
        for (ItemKind item : ItemKind.values()) {
            Table master = table.tables().get(item.table());
            IntStream.range(0, master.size()).forEach(key -> all.add(SearchEntry.of(item, master, key)));
        }
        IntStream.range(0, newItems.size()).forEach(key -> all.add(SearchEntry.of(newItems.get(key), key)));
        this.entries = all.toArray(new SearchEntry[0]);
        this.letters = new LetterSets(entries);
    }

    /** A page of what fits every word of a query, the best first; what is in force on the day goes first. */
    SearchResults find(String query, LocalDate on, int limit, int offset) {
        List<String> words = SearchText.words(query);
        String whole = String.join("", words);
        List<Boolean> references =
                words.stream().map(word -> REFERENCE.matcher(word).matches()).toList();
        boolean isReference = REFERENCE.matcher(whole).matches();
        boolean mayStandUnder = references.contains(true);
        long[] wanted = LetterSets.of(whole);
        long[] found = new long[entries.length];
        int total = 0;
        for (int i = 0; i < entries.length; i++) {
            SearchEntry entry = entries[i];
            if ((mayStandUnder || letters.hold(i, wanted)) && fits(entry, words, references, on)) {
                boolean exact = isReference && whole.equals(entry.place(on));
                found[total++] = order(entry, whole, exact, on) << PLACE_BITS | i;
            }
        }
        Arrays.sort(found, 0, total);
        List<SearchResults.Hit> page = Arrays.stream(found, Math.min(offset, total), Math.min(offset + limit, total))
                .mapToObj(place -> hit(entries[(int) (place & ((1 << PLACE_BITS) - 1))], on))
                .toList();
        return new SearchResults(query, on.toString(), total, limit, offset, page);
    }

    private boolean fits(SearchEntry entry, List<String> words, List<Boolean> references, LocalDate on) {
        if (entry.item() == null && on.isBefore(NewItem.FROM)) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            if (!entry.has(words.get(i))
                    && !(references.get(i) && entry.place(on).startsWith(words.get(i)))) {
                return false;
            }
        }
        return true;
    }

    private long order(SearchEntry entry, String whole, boolean exact, LocalDate on) {
        boolean inForce = entry.item() != null && table.standing(entry.code(), on) == Standing.IN_FORCE;
        return entry.fit(whole, exact).rank() * 2L + (inForce ? 0 : 1);
    }

    private SearchResults.Hit hit(SearchEntry entry, LocalDate on) {
        if (entry.item() == null) {
            NewItem item = newItems.get(entry.key());
            return new SearchResults.Hit(item.fields(), null, item.place());
        }
        ItemAnswer answer = table.item(entry.code(), on);
        String reference = Reference.of(table, answer, on, LocalDate.MAX);
        return new SearchResults.Hit(new ItemJson(answer, reference).fields(), ItemJson.word(entry.item()), null);
    }
}
