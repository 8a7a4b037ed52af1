package org.santei.service.request;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.santei.service.problem.FieldErrors;
import tools.jackson.databind.JsonNode;

/** One object of a JSON document. Its questions answer {@code null} for what is absent or wrong, and note what is wrong. */
public final class JsonObject {

    /** Most digits of a quantity before and after the point. */
    private static final int QUANTITY_DIGITS = 8;

    private static final int QUANTITY_DECIMALS = 5;

    /** 単価: 8.2. */
    private static final int YEN_DECIMALS = 2;

    private final JsonNode node;
    private final Place place;
    private final FieldErrors errors;

    private JsonObject(JsonNode node, Place place, FieldErrors errors) {
        this.node = node;
        this.place = place;
        this.errors = errors;
    }

    /** An object that must look as a contract says; {@code null} when the node is no object. */
    public static @Nullable JsonObject of(
            JsonNode node, Place place, Class<? extends Record> type, FieldErrors errors) {
        if (!node.isObject()) {
            errors.add(place.path(), "オブジェクト { … } で書いてください。");
            return null;
        }
        JsonObject object = new JsonObject(node, place, errors);
        Contract contract = Contract.of(type);
        for (String name : node.propertyNames()) {
            if (!contract.known().contains(name)) {
                errors.add(
                        object.path(shown(name)),
                        "この項目はありません。使える項目: " + String.join("、", contract.names()) + "。つづりを確かめるか、取り除いてください。");
            }
        }
        for (String name : contract.required()) {
            if (object.get(name) == null) {
                errors.add(object.path(name), "必須です。この項目を書いてください。");
            }
        }
        return object;
    }

    /** A name from outside, cut to what an answer can show. */
    private static String shown(String name) {
        String safe = name.replaceAll("[\\p{Cntrl}]", "?");
        return safe.length() > 40 ? safe.substring(0, 40) + "…" : safe;
    }

    /** The path of a field of this object. */
    public String path(String name) {
        return place.in(name).path();
    }

    private @Nullable JsonNode get(String name) {
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? null : value;
    }

    /** A text of a given form. */
    public @Nullable String text(String name, TextForm format) {
        JsonNode value = get(name);
        if (value == null || format.isOf(value)) {
            return value == null ? null : value.stringValue();
        }
        errors.add(path(name), format.hint(value));
        return null;
    }

    private @Nullable String text(JsonNode value, Place where, TextForm format) {
        if (format.isOf(value)) {
            return value.stringValue();
        }
        errors.add(where.path(), format.hint(value));
        return null;
    }

    /** Several texts of a given form, each at most once; {@code null} when absent. */
    public @Nullable List<String> texts(String name, TextForm format) {
        return get(name) == null ? null : unique(name, everyText(name, format));
    }

    /** Several texts of a given form, in order; empty when absent. */
    public List<String> everyText(String name, TextForm format) {
        return list(name, (value, where) -> text(value, where, format));
    }

    /** A day of the calendar. */
    public @Nullable LocalDate date(String name) {
        return parsed(name, TextForm.DATE, Digits::date);
    }

    /** A month of the calendar. */
    public @Nullable YearMonth month(String name) {
        return parsed(name, TextForm.MONTH, Digits::month);
    }

    private <T> @Nullable T parsed(String name, TextForm format, Function<String, T> parser) {
        String text = text(name, format);
        if (text == null) {
            return null;
        }
        try {
            return parser.apply(text);
        } catch (DateTimeException e) {
            errors.add(path(name), format.hint());
            return null;
        }
    }

    /** One of the words of an enum, in lower case. */
    public <E extends Enum<E>> @Nullable E word(String name, Class<E> type) {
        return word(name, Words.of(type));
    }

    /** One of several choices, by its label. */
    public <E> @Nullable E word(String name, List<E> choices, Function<E, String> label) {
        return get(name) == null ? null : word(name, Words.of(choices, label));
    }

    private <E> @Nullable E word(String name, Words<E> words) {
        JsonNode value = get(name);
        return value == null ? null : word(value, place.in(name), words);
    }

    private <E> @Nullable E word(JsonNode value, Place where, Words<E> words) {
        E choice = value.isString() ? words.find(value.stringValue()) : null;
        if (choice == null) {
            errors.add(where.path(), words.hint());
        }
        return choice;
    }

    /** Several words of an enum, each at most once and at least one; {@code null} when absent. */
    public <E extends Enum<E>> @Nullable List<E> words(String name, Class<E> type) {
        return words(name, Words.of(type));
    }

    /** Several choices by their labels, each at most once and at least one; {@code null} when absent. */
    public <E> @Nullable List<E> words(String name, List<E> choices, Function<E, String> label) {
        return words(name, Words.of(choices, label));
    }

    private <E> @Nullable List<E> words(String name, Words<E> words) {
        return get(name) == null ? null : unique(name, filled(name, (value, where) -> word(value, where, words)));
    }

    /** Several choices by their labels, each at most once, or none; {@code null} when absent. */
    public <E> @Nullable List<E> wordsOrNone(String name, List<E> choices, Function<E, String> label) {
        Words<E> words = Words.of(choices, label);
        return get(name) == null ? null : unique(name, list(name, (value, where) -> word(value, where, words)));
    }

    /** Yes or no. */
    public @Nullable Boolean bool(String name) {
        JsonNode value = get(name);
        if (value == null || value.isBoolean()) {
            return value == null ? null : value.booleanValue();
        }
        errors.add(path(name), "true または false で書いてください。");
        return null;
    }

    /** A whole number in a range. */
    public @Nullable Integer integer(String name, int from, int to) {
        JsonNode value = get(name);
        if (value == null) {
            return null;
        }
        if (value.isIntegralNumber() && value.canConvertToInt() && value.intValue() >= from && value.intValue() <= to) {
            return value.intValue();
        }
        errors.add(path(name), from + "以上" + to + "以下の整数で書いてください。");
        return null;
    }

    /** A quantity above 0; 1, 1.0 and 1e0 are the same quantity. */
    public @Nullable BigDecimal quantity(String name) {
        return aboveZero(name, QUANTITY_DECIMALS);
    }

    /** Yen above 0 for one unit. */
    public @Nullable BigDecimal unitPrice(String name) {
        return aboveZero(name, YEN_DECIMALS);
    }

    private @Nullable BigDecimal aboveZero(String name, int decimals) {
        JsonNode value = get(name);
        if (value == null) {
            return null;
        }
        BigDecimal number = value.isNumber() ? value.decimalValue().stripTrailingZeros() : BigDecimal.ZERO;
        if (number.signum() > 0
                && number.scale() <= decimals
                && (long) number.precision() - number.scale() <= QUANTITY_DIGITS) {
            return number.setScale(Math.max(0, number.scale()));
        }
        errors.add(path(name), "0より大きい数を、整数" + QUANTITY_DIGITS + "桁・小数" + decimals + "桁までで書いてください。");
        return null;
    }

    /** An object inside this one. */
    public <T> @Nullable T part(String name, BiFunction<JsonNode, Place, @Nullable T> reader) {
        JsonNode value = get(name);
        return value == null ? null : reader.apply(value, place.in(name));
    }

    /** An object whose names are not fixed, if it is one. */
    public @Nullable JsonNode entries(String name) {
        JsonNode value = get(name);
        if (value == null || value.isObject()) {
            return value;
        }
        errors.add(path(name), "オブジェクト { … } で書いてください。");
        return null;
    }

    /** What could be read of an array; empty when absent. */
    public <T> List<T> list(String name, BiFunction<JsonNode, Place, @Nullable T> reader) {
        JsonNode value = get(name);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray()) {
            errors.add(path(name), "配列 [ … ] で書いてください。");
            return List.of();
        }
        Place all = place.in(name);
        List<T> items = new ArrayList<>(value.size());
        for (int i = 0; i < value.size(); i++) {
            T item = reader.apply(value.get(i), all.at(i));
            if (item != null) {
                items.add(item);
            }
        }
        return items;
    }

    /** What could be read of an array that may not be empty. */
    public <T> List<T> filled(String name, BiFunction<JsonNode, Place, @Nullable T> reader) {
        JsonNode value = get(name);
        if (value != null && value.isArray() && value.isEmpty()) {
            errors.add(path(name), "1件以上書いてください。");
        }
        return list(name, reader);
    }

    private <T> List<T> unique(String name, List<T> items) {
        if (items.size() > 1 && Set.copyOf(items).size() < items.size()) {
            errors.add(path(name), "同じものが2回以上あります。1回だけ書いてください。");
        }
        return items;
    }
}
