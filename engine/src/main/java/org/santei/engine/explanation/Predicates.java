package org.santei.engine.explanation;

import java.util.List;
import java.util.stream.Collectors;

/** Makes sentences of Japanese predicates. */
final class Predicates {

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

    private static String cut(String text, int characters) {
        return text.substring(0, text.length() - characters);
    }
}
