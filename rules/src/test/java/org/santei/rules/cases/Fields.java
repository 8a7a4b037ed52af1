package org.santei.rules.cases;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields of one node of a case file. All scalars are texts; a field that nobody knows is refused. */
final class Fields {

    private final String place;
    private final Map<String, Object> values = new LinkedHashMap<>();

    Fields(String place, @Nullable Object node, Set<String> known) {
        this.place = place;
        if (!(node instanceof Map<?, ?> map)) {
            throw new CaseRefused(place, "needs fields " + known + ", has " + node);
        }
        map.forEach((key, value) -> {
            if (!known.contains(String.valueOf(key))) {
                throw new CaseRefused(place, "「" + key + "」 is not one of " + known);
            }
            if (value == null || value.equals("")) {
                throw new CaseRefused(place, "「" + key + "」 is empty");
            }
            values.put(String.valueOf(key), value);
        });
    }

    String place() {
        return place;
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    @Nullable
    Object node(String name) {
        return values.get(name);
    }

    @Nullable
    String optional(String name) {
        Object value = values.get(name);
        if (value != null && !(value instanceof String)) {
            throw new CaseRefused(place, "「" + name + "」 must be one word, is " + value);
        }
        return (String) value;
    }

    String text(String name) {
        String value = optional(name);
        if (value == null) {
            throw new CaseRefused(place, "needs 「" + name + "」");
        }
        return value;
    }

    List<?> list(String name) {
        if (values.get(name) instanceof List<?> list && !list.isEmpty()) {
            return list;
        }
        throw new CaseRefused(place, "「" + name + "」 must be a list that is not empty");
    }

    /** A list of words, which may be empty to say that there are none. */
    Set<String> texts(String name) {
        if (values.get(name) instanceof List<?> list) {
            return list.stream().map(String::valueOf).collect(Collectors.toUnmodifiableSet());
        }
        throw new CaseRefused(place, "「" + name + "」 must be a list");
    }

    LocalDate date(String name) {
        try {
            return LocalDate.parse(text(name));
        } catch (DateTimeException e) {
            throw new CaseRefused(place, "「" + name + "」 is not a date YYYY-MM-DD: " + text(name), e);
        }
    }

    @Nullable
    BigDecimal number(String name) {
        String text = optional(name);
        try {
            return text == null ? null : new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new CaseRefused(place, "「" + name + "」 is not a number: " + text, e);
        }
    }

    @Nullable
    Integer whole(String name) {
        BigDecimal number = number(name);
        try {
            return number == null ? null : number.intValueExact();
        } catch (ArithmeticException e) {
            throw new CaseRefused(place, "「" + name + "」 is not a whole number: " + number, e);
        }
    }

    /** A whole number in a range, both ends included; {@code null} when not given. */
    @Nullable
    Integer whole(String name, int from, int to) {
        Integer number = whole(name);
        if (number != null && (number < from || number > to)) {
            throw new CaseRefused(place, "「" + name + "」 is " + from + " to " + to + ", not " + number);
        }
        return number;
    }

    /** The value that one of a few words stands for. */
    <T> T choice(String name, Map<String, T> words) {
        T value = words.get(text(name));
        if (value == null) {
            throw new CaseRefused(place, "「" + name + "」 is one of " + words.keySet() + ", not " + text(name));
        }
        return value;
    }

    /** The same for a field that may be left out. */
    <T> T choice(String name, Map<String, T> words, T otherwise) {
        return has(name) ? choice(name, words) : otherwise;
    }
}
