package org.santei.service.feetable;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Text as it is compared in a search: width, case, hiragana or katakana and the size of small kana do not matter. */
final class SearchText {

    private static final String SMALL = "ァィゥェォッャュョヮヵヶ";
    private static final String LARGE = "アイウエオツヤユヨワカケ";
    private static final String DASHES = "‐‑‒–—―−";
    private static final int KATAKANA = 'ァ' - 'ぁ';

    private SearchText() {}

    /** The text as it is compared. */
    static String of(String text) {
        char[] letters = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .toCharArray();
        for (int i = 0; i < letters.length; i++) {
            letters[i] = plain(letters[i]);
        }
        return new String(letters);
    }

    /** The words of a query as they are compared. */
    static List<String> words(String query) {
        return Arrays.stream(of(query).split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    private static char plain(char letter) {
        char kana = letter >= 'ぁ' && letter <= 'ゖ' ? (char) (letter + KATAKANA) : letter;
        int small = SMALL.indexOf(kana);
        if (small >= 0) {
            return LARGE.charAt(small);
        }
        return DASHES.indexOf(kana) >= 0 ? '-' : kana;
    }
}
