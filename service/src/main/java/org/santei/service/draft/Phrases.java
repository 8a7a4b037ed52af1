package org.santei.service.draft;

import java.util.List;

/** The phrases of the language with what they are asked with. */
public final class Phrases {

    private static final String PLACE = "%s";

    private Phrases() {}

    /** A phrase with an open place for each word. */
    public static String blank(String phrase) {
        return phrase.replace(PLACE, "…");
    }

    /** A phrase with its words. */
    static String filled(String phrase, List<String> words) {
        String filled = phrase;
        for (String word : words) {
            int place = filled.indexOf(PLACE);
            if (place < 0) {
                break;
            }
            filled = filled.substring(0, place) + plain(word) + filled.substring(place + PLACE.length());
        }
        return filled;
    }

    /** A word without its quotes, a constant without its type. */
    static String plain(String word) {
        return word.startsWith("\"")
                ? word.substring(1, Math.max(1, word.length() - 1))
                : word.substring(word.indexOf('.') + 1);
    }
}
