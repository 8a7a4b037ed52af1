package org.santei.service.request;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Choices that are written as words.
 *
 * @param choices all of them
 * @param labels how they are written, in the same order
 */
record Words<E>(List<E> choices, List<String> labels) {

    private static final ClassValue<Words<?>> OF_ENUMS = new ClassValue<>() {
        @Override
        protected Words<?> computeValue(Class<?> type) {
            return of(
                    Arrays.asList(type.getEnumConstants()),
                    constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT));
        }
    };

    /** The constants of an enum, in lower case. */
    @SuppressWarnings("unchecked")
    static <E extends Enum<E>> Words<E> of(Class<E> type) {
        return (Words<E>) OF_ENUMS.get(type);
    }

    /** Choices by their labels. */
    static <E> Words<E> of(List<? extends E> choices, Function<? super E, String> label) {
        List<String> labels = choices.stream().<String>map(label).toList();
        return new Words<>(List.copyOf(choices), labels);
    }

    /** The choice that is written so; {@code null} when there is none. */
    @Nullable
    E find(String word) {
        int place = labels.indexOf(word);
        return place < 0 ? null : choices.get(place);
    }

    /** What may be written, in Japanese. */
    String hint() {
        return labels.stream().map(label -> "\"" + label + "\"").collect(Collectors.joining("、")) + " のどれかを書いてください。";
    }
}
