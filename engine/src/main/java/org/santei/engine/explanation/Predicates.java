package org.santei.engine.explanation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes sentences of Japanese predicates. */
final class Predicates {

    /** Endings that say the opposite of each other, the positive one first. */
    private static final List<Map.Entry<String, String>> OPPOSITES = List.of(
            Map.entry("ている", "ていない"),
            Map.entry("である", "でない"),
            Map.entry("がある", "がない"),
            Map.entry("あたる", "あたらない"),
            Map.entry("できる", "できない"));

    private static final String AND = "であり、";

    private Predicates() {}

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

    private static String cut(String text, int characters) {
        return text.substring(0, text.length() - characters);
    }
}
