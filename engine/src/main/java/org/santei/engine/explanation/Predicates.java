package org.santei.engine.explanation;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Joins what is true of a fact to clauses of one Japanese sentence. Questions of the rule language end in few ways. */
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

    /** Names of fields of the contract stand in brackets behind the words for them. */
    private static final Pattern FIELD = Pattern.compile("（[a-z][A-Za-z0-9.\\[\\]]*）|: [a-z][A-Za-z0-9.\\[\\]]*(?=）)");

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

    /** A text without the names of fields. */
    static String plain(String text) {
        return mayNameField(text) ? FIELD.matcher(text).replaceAll("") : text;
    }

    private static boolean mayNameField(String text) {
        for (int i = 0; i + 1 < text.length(); i++) {
            char next = text.charAt(i + 1);
            if (next >= 'a' && next <= 'z' && (text.charAt(i) == '（' || text.charAt(i) == ' ')) {
                return true;
            }
        }
        return false;
    }
}
