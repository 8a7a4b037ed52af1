package org.santei.engine.explanation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes clauses and sentences of Japanese predicates. Questions of the rule language end in few ways. */
final class Predicates {

    /** How a predicate goes on when another follows. */
    private static final List<Map.Entry<String, String>> ENDINGS = List.of(
            Map.entry("ていない", "ておらず"),
            Map.entry("でない", "でなく"),
            Map.entry("らない", "らず"),
            Map.entry("たない", "たず"),
            Map.entry("ない", "なく"),
            Map.entry("ている", "ており"),
            Map.entry("である", "であり"),
            Map.entry("がある", "があり"),
            Map.entry("たる", "たり"),
            Map.entry("よる", "より"));

    /** Endings that say the opposite of each other, the positive one first. */
    private static final List<Map.Entry<String, String>> OPPOSITES = List.of(
            Map.entry("ている", "ていない"),
            Map.entry("である", "でない"),
            Map.entry("がある", "がない"),
            Map.entry("あたる", "あたらない"),
            Map.entry("できる", "できない"));

    private static final String AND = "であり、";

    private Predicates() {}

    /** All of them as the reason of what follows: {@code 診療所であり、届け出ているため、}. */
    static String because(List<String> predicates) {
        StringBuilder text = new StringBuilder();
        int last = predicates.size() - 1;
        for (int i = 0; i < last; i++) {
            text.append(goingOn(predicates.get(i))).append('、');
        }
        return text.append(predicates.get(last)).append("ため、").toString();
    }

    private static String goingOn(String predicate) {
        for (Map.Entry<String, String> ending : ENDINGS) {
            if (predicate.endsWith(ending.getKey())) {
                return predicate.substring(
                                0, predicate.length() - ending.getKey().length())
                        + ending.getValue();
            }
        }
        return predicate + "うえ";
    }

    /** The predicate as a condition: …ある becomes …あれば, …ない becomes …なければ. */
    static String condition(String predicate) {
        if (predicate.endsWith("ない")) {
            return cut(predicate, 1) + "ければ";
        }
        return predicate.endsWith("る") ? cut(predicate, 1) + "れば" : predicate + "場合は";
    }

    /** That all of some predicates must hold. */
    static String required(List<String> predicates) {
        return predicates.stream().map(predicate -> predicate + "こと").collect(Collectors.joining("、")) + "が必要です。";
    }

    /** The opposite of a predicate of the language; empty when its form is not known, or it says two things. */
    static Optional<String> opposite(String predicate) {
        if (predicate.contains(AND)) {
            return Optional.empty();
        }
        for (Map.Entry<String, String> pair : OPPOSITES) {
            if (predicate.endsWith(pair.getValue())) {
                return Optional.of(cut(predicate, pair.getValue().length()) + pair.getKey());
            }
            if (predicate.endsWith(pair.getKey())) {
                return Optional.of(cut(predicate, pair.getKey().length()) + pair.getValue());
            }
        }
        return Optional.empty();
    }

    /** The opposite of a predicate that says that something is there. */
    static String not(String predicate) {
        return predicate.endsWith("がある") ? predicate.substring(0, predicate.length() - 2) + "ない" : predicate + "ことがない";
    }

    /** Facts in one phrase, without the names of fields. */
    static String facts(List<String> facts) {
        if (facts.isEmpty()) {
            return "必要な事実";
        }
        return facts.size() == 1 ? plain(facts.get(0)) : plain(String.join("、", facts));
    }

    /** A text without the names of fields of the contract, which stand in brackets behind the words for them. */
    static String plain(String text) {
        String plain = text;
        for (int open = plain.indexOf('（'); open >= 0; open = plain.indexOf('（', open)) {
            int end = endOfField(plain, open + 1);
            char behind = end < plain.length() ? plain.charAt(end) : ' ';
            if (end == open + 1 || (behind != '）' && behind != '、')) {
                open++;
            } else if (behind == '）') {
                String before = plain.substring(0, open);
                plain = end + 1 == plain.length() ? before : before + plain.substring(end + 1);
            } else {
                plain = plain.substring(0, open + 1) + plain.substring(end + 1);
            }
        }
        int colon = plain.indexOf(": ");
        int end = colon < 0 ? 0 : endOfField(plain, colon + 2);
        return colon >= 0 && end > colon + 2 ? plain.substring(0, colon) + plain.substring(end) : plain;
    }

    /** Where the name of a field ends that begins at a place; the place itself when none does. */
    private static int endOfField(String text, int from) {
        int end = from;
        while (end < text.length() && isOfField(text.charAt(end), end == from)) {
            end++;
        }
        return end;
    }

    private static boolean isOfField(char c, boolean first) {
        boolean small = c >= 'a' && c <= 'z';
        return small || (!first && (c == '.' || c == '[' || c == ']' || (c >= 'A' && c <= 'Z')));
    }

    private static String cut(String text, int characters) {
        return text.substring(0, text.length() - characters);
    }
}
