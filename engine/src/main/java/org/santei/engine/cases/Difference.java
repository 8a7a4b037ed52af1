package org.santei.engine.cases;

import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where an answer differs from what a case expects.
 *
 * @param what the field of the case
 * @param expected what it expects, in its own words
 * @param actual what came out, in the same words
 */
public record Difference(String what, String expected, String actual) {

    static Difference of(String what, @Nullable Object expected, @Nullable Object actual) {
        return new Difference(what, word(expected), word(actual));
    }

    private static String word(@Nullable Object value) {
        if (value instanceof Enum<?> word) {
            return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
        return value instanceof Collection<?> all
                ? all.stream().map(Difference::word).collect(Collectors.joining(", ", "[", "]"))
                : Objects.toString(value, "（なし）");
    }

    @Override
    public String toString() {
        return what + ": expected " + expected + ", but was " + actual;
    }
}
