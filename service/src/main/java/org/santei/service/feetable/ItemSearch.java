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
        List<Word> words = SearchText.words(query).stream().map(Word::of).toList();
        Word whole = Word.of(String.join("", SearchText.words(query)));
        long[] found = new long[entries.length];
        int total = 0;
        for (int i = 0; i < entries.length; i++) {
            if (fits(i, words, on)) {
                found[total++] = order(entries[i], whole, on) << PLACE_BITS | i;
            }
        }
        Arrays.sort(found, 0, total);
        List<SearchResults.Hit> page = Arrays.stream(found, Math.min(offset, total), Math.min(offset + limit, total))
                .mapToObj(place -> hit(entries[(int) (place & ((1 << PLACE_BITS) - 1))], on))
                .toList();
        return new SearchResults(query, on.toString(), total, limit, offset, page);
    }

    private boolean fits(int number, List<Word> words, LocalDate on) {
        SearchEntry entry = entries[number];
        if (entry.item() == null && on.isBefore(NewItem.FROM)) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            boolean has = letters.hold(number, word.letters) && entry.has(word.text);
            if (!has && !(word.isReference && entry.place(on).startsWith(word.text))) {
                return false;
            }
        }
        return true;
    }

    private long order(SearchEntry entry, Word whole, LocalDate on) {
        boolean exact = whole.isReference && whole.text.equals(entry.place(on));
        boolean inForce = entry.item() != null && table.standing(entry.code(), on) == Standing.IN_FORCE;
        return entry.fit(whole.text, exact).rank() * 2L + (inForce ? 0 : 1);
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

    /** A word of a query. */
    private static final class Word {

        private final String text;
        private final boolean isReference;
        private final long[] letters;

        private Word(String text, boolean isReference, long[] letters) {
            this.text = text;
            this.isReference = isReference;
            this.letters = letters;
        }

        static Word of(String text) {
            return new Word(text, REFERENCE.matcher(text).matches(), LetterSets.of(text));
        }
    }
}
