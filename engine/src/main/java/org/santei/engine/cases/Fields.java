package org.santei.engine.cases;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields of one node of a case file. All scalars are texts; a field that nobody knows is refused. */
final class Fields {

    /** Longer numbers would only cost time. */
    private static final int LONGEST_NUMBER = 20;

    private final String place;
    private final CaseNode self;
    private final Map<String, CaseNode> values;

    Fields(String place, CaseNode node, Set<String> known) {
        this.place = place;
        this.self = node;
        Map<String, CaseNode> fields = CaseYaml.fields(node);
        if (fields == null) {
            throw new CaseRefused(place, node, "項目（" + words(known) + "）を書いてください。「" + node.inWords() + "」は使えません。");
        }
        fields.forEach((name, value) -> {
            if (!known.contains(name)) {
                throw new CaseRefused(place, value, "「" + name + "」という項目はありません。使えるのは " + words(known) + " です。");
            }
            if (value.value().equals("")) {
                throw new CaseRefused(place, value, "「" + name + "」が空です。値を書くか、項目を消してください。");
            }
        });
        this.values = fields;
    }

    private static String words(Set<String> known) {
        return String.join("、", new TreeSet<>(known));
    }

    String place() {
        return place;
    }

    /** Refuses a field. */
    CaseRefused refused(String name, String reason) {
        return new CaseRefused(place, values.getOrDefault(name, self), reason);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** A field that must be there. */
    CaseNode node(String name) {
        CaseNode node = values.get(name);
        if (node == null) {
            throw new CaseRefused(place, self, "「" + name + "」を書いてください。");
        }
        return node;
    }

    @Nullable
    String optional(String name) {
        CaseNode node = values.get(name);
        return node == null ? null : text(name, node);
    }

    private String text(String name, CaseNode node) {
        if (node.value() instanceof String text) {
            return text;
        }
        throw new CaseRefused(place, node, "「" + name + "」は１つの値で書いてください。");
    }

    String text(String name) {
        return text(name, node(name));
    }

    List<CaseNode> list(String name) {
        List<CaseNode> list = CaseYaml.list(node(name));
        if (list != null && !list.isEmpty()) {
            return list;
        }
        throw refused(name, "「" + name + "」は空でないリストで書いてください。");
    }

    /** A list of words, or the one that stands for a list of one. */
    List<CaseNode> each(String name) {
        CaseNode node = node(name);
        return Objects.requireNonNullElse(CaseYaml.list(node), List.of(node));
    }

    /** A list of words, which may be empty to say that there are none. */
    Set<String> texts(String name) {
        List<CaseNode> list = CaseYaml.list(node(name));
        if (list == null) {
            throw refused(name, "「" + name + "」はリストで書いてください。");
        }
        return list.stream().map(node -> text(name, node)).collect(Collectors.toUnmodifiableSet());
    }

    LocalDate date(String name) {
        try {
            return LocalDate.parse(text(name));
        } catch (DateTimeException e) {
            throw refused(name, "「" + name + "」は YYYY-MM-DD の日付で書いてください。「" + text(name) + "」は使えません。");
        }
    }

    @Nullable
    BigDecimal number(String name) {
        String text = optional(name);
        if (text == null) {
            return null;
        }
        if (!text.matches("-?[0-9]+(\\.[0-9]+)?") || text.length() > LONGEST_NUMBER) {
            throw refused(name, "「" + name + "」は数で書いてください。「" + text + "」は使えません。");
        }
        return new BigDecimal(text);
    }

    @Nullable
    Integer whole(String name) {
        BigDecimal number = number(name);
        try {
            return number == null ? null : number.intValueExact();
        } catch (ArithmeticException e) {
            throw refused(name, "「" + name + "」は整数で書いてください。「" + number + "」は使えません。");
        }
    }

    /** A whole number between two others. */
    @Nullable
    Integer whole(String name, int from, int to) {
        Integer number = whole(name);
        if (number != null && (number < from || number > to)) {
            throw refused(name, "「" + name + "」は " + from + " から " + to + " までの数で書いてください。「" + number + "」は使えません。");
        }
        return number;
    }

    /** The value that one of a few words stands for. */
    <T> T choice(String name, Map<String, T> words) {
        T value = words.get(text(name));
        if (value == null) {
            throw refused(name, "「" + name + "」は " + words(words.keySet()) + " のどれかです。「" + text(name) + "」は使えません。");
        }
        return value;
    }

    /** The same for a field that may be left out. */
    <T> T choice(String name, Map<String, T> words, T otherwise) {
        return has(name) ? choice(name, words) : otherwise;
    }
}
