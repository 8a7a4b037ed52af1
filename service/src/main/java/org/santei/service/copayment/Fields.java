package org.santei.service.copayment;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads fields of a scenario strictly: what is missing or looks otherwise than it should is said with its name. */
final class Fields {

    /** A field that cannot be understood. */
    static final class NotUnderstood extends Exception {
        private static final long serialVersionUID = 1L;

        NotUnderstood(String message) {
            super(message);
        }
    }

    private final JsonNode node;
    private final String path;

    Fields(JsonNode node, String path) {
        this.node = node;
        this.path = path;
    }

    /** The object in a field. */
    Fields object(String name) throws NotUnderstood {
        JsonNode found = node.path(name);
        if (!found.isObject()) {
            throw failure(name, "an object is needed");
        }
        return new Fields(found, place(name));
    }

    /** Whether a field is there and is not null. */
    boolean has(String name) {
        return !node.path(name).isMissingNode() && !node.path(name).isNull();
    }

    /** The objects in a list. */
    List<Fields> objects(String name) throws NotUnderstood {
        List<Fields> found = new ArrayList<>();
        int index = 0;
        for (JsonNode element : list(name)) {
            String place = place(name) + '[' + index++ + ']';
            if (!element.isObject()) {
                throw new NotUnderstood(place + ": an object is needed");
            }
            found.add(new Fields(element, place));
        }
        return found;
    }

    /** The texts in a list. */
    List<String> texts(String name) throws NotUnderstood {
        List<String> found = new ArrayList<>();
        for (JsonNode element : list(name)) {
            if (!element.isString()) {
                throw failure(name, "texts are needed");
            }
            found.add(element.stringValue());
        }
        return found;
    }

    /** The numbers in a list; {@code null} where it says null. */
    List<@Nullable Long> numbers(String name) throws NotUnderstood {
        List<@Nullable Long> found = new ArrayList<>();
        for (JsonNode element : list(name)) {
            if (!element.isNull() && !element.isIntegralNumber()) {
                throw failure(name, "whole numbers are needed");
            }
            found.add(element.isNull() ? null : Long.valueOf(element.longValue()));
        }
        return found;
    }

    /** The true and false in a list. */
    List<Boolean> flags(String name) throws NotUnderstood {
        List<Boolean> found = new ArrayList<>();
        for (JsonNode element : list(name)) {
            if (!element.isBoolean()) {
                throw failure(name, "true or false is needed");
            }
            found.add(element.booleanValue());
        }
        return found;
    }

    private JsonNode list(String name) throws NotUnderstood {
        JsonNode found = node.path(name);
        if (!found.isArray()) {
            throw failure(name, "a list is needed");
        }
        return found;
    }

    /** The text in a field. */
    String text(String name) throws NotUnderstood {
        JsonNode found = node.path(name);
        if (!found.isString()) {
            throw failure(name, "a text is needed");
        }
        return found.stringValue();
    }

    /** The text in a field; {@code null} where there is none. */
    @Nullable
    String textOrNull(String name) throws NotUnderstood {
        return has(name) ? text(name) : null;
    }

    /** The whole number in a field. */
    long number(String name) throws NotUnderstood {
        JsonNode found = node.path(name);
        if (!found.isIntegralNumber() || !found.canConvertToLong()) {
            throw failure(name, "a whole number is needed");
        }
        return found.longValue();
    }

    /** The whole number in a field; {@code null} where there is none. */
    @Nullable
    Integer intOrNull(String name) throws NotUnderstood {
        return has(name) ? Integer.valueOf(Math.toIntExact(number(name))) : null;
    }

    /** Whether a field says true. */
    boolean flag(String name) throws NotUnderstood {
        JsonNode found = node.path(name);
        if (!found.isBoolean()) {
            throw failure(name, "true or false is needed");
        }
        return found.booleanValue();
    }

    /** The day in a field. */
    LocalDate date(String name) throws NotUnderstood {
        try {
            return LocalDate.parse(text(name));
        } catch (DateTimeException e) {
            throw failure(name, "a date that exists is needed");
        }
    }

    /** The month in a field. */
    YearMonth month(String name) throws NotUnderstood {
        try {
            return YearMonth.parse(text(name));
        } catch (DateTimeException e) {
            throw failure(name, "a month is needed");
        }
    }

    /** The constant that a field names. */
    <E extends Enum<E>> E constant(String name, Class<E> type, Function<E, String> label) throws NotUnderstood {
        return constant(name, text(name), type, label);
    }

    /** The constants that a list names. */
    <E extends Enum<E>> Set<E> constants(String name, Class<E> type, Function<E, String> label) throws NotUnderstood {
        Set<E> found = EnumSet.noneOf(type);
        for (String text : texts(name)) {
            found.add(constant(name, text, type, label));
        }
        return found;
    }

    private <E extends Enum<E>> E constant(String name, String text, Class<E> type, Function<E, String> label)
            throws NotUnderstood {
        for (E constant : type.getEnumConstants()) {
            if (label.apply(constant).equals(text)) {
                return constant;
            }
        }
        throw failure(name, "「" + text + "」 is not known");
    }

    NotUnderstood failure(String name, String message) {
        return new NotUnderstood(place(name) + ": " + message);
    }

    private String place(String name) {
        return path.isEmpty() ? name : path + '.' + name;
    }
}
