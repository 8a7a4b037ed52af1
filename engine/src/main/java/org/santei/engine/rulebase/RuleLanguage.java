package org.santei.engine.rulebase;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.santei.engine.language.動詞;
import org.santei.engine.language.名前;
import org.santei.engine.language.問い;
import org.santei.engine.ledger.Stage;

/** The published language of the rules as data, for whoever helps a person to write it: forms, tables, completion. */
public final class RuleLanguage {

    private static final List<Fact> FACTS =
            FactType.all().stream().map(RuleLanguage::fact).toList();

    private RuleLanguage() {}

    /** What a place in a rule takes. */
    public enum Kind {
        /** The name of a set of {@code groups.csv}. */
        SET("集合"),
        /** The name of a threshold of {@code limits.csv}. */
        LIMIT("限度"),
        /** A code of the official masters. */
        CODE("コード"),
        /** A code of a facility standard. */
        STANDARD("施設基準"),
        /** A class of income. */
        INCOME_CLASS("所得区分"),
        /** A constant of the language. */
        CONSTANT("定数"),
        /** A sentence in Japanese. */
        TEXT("文");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /** Its name for people, in Japanese. */
        public String title() {
            return title;
        }
    }

    /**
     * A place in a rule that takes a text or a constant.
     *
     * @param kind what it takes
     * @param constants the constants as rules write them, such as {@code 区分.検査}; empty for every other kind
     */
    public record Place(Kind kind, List<String> constants) {}

    /**
     * A question that a condition may ask.
     *
     * @param name its name
     * @param places what it is asked with
     * @param holds how it reads when it holds; {@code %s} stands for what it is asked with
     * @param fails how it reads when it does not hold
     */
    public record Question(String name, List<Place> places, String holds, String fails) {}

    /**
     * A verb that a rule may have as its consequence.
     *
     * @param name its name
     * @param stage the stage of its rules
     * @param places what it is given after the id of the rule
     * @param effect what follows, as a predicate; {@code %s} stands for what it is given
     */
    public record Verb(String name, Stage stage, List<Place> places, String effect) {}

    /**
     * A fact that a rule may look at.
     *
     * @param name its name
     * @param keyProperty property that the first condition compares; empty when the fact has none
     * @param key what it is compared with; {@code null} when the fact has none
     * @param questions questions, by name
     * @param verbs verbs, by name
     */
    public record Fact(
            String name, String keyProperty, @Nullable Place key, List<Question> questions, List<Verb> verbs) {

        /** The question of a name that is asked with so many words. */
        public Optional<Question> question(String question, int words) {
            return questions.stream()
                    .filter(one -> one.name().equals(question) && one.places().size() == words)
                    .findFirst();
        }

        /** The verb of a name that is given so many words after the id. */
        public Optional<Verb> verb(String verb, int words) {
            return verbs.stream()
                    .filter(one -> one.name().equals(verb) && one.places().size() == words)
                    .findFirst();
        }
    }

    /** Every fact, by name. */
    public static List<Fact> facts() {
        return FACTS;
    }

    /** The fact of a name. */
    public static Optional<Fact> fact(String name) {
        return FACTS.stream().filter(fact -> fact.name().equals(name)).findFirst();
    }

    private static Fact fact(FactType type) {
        Method key = type.keyGetter();
        return new Fact(
                type.name(),
                type.hasKey() ? type.keyProperty() : "",
                key == null ? null : place(key.getReturnType(), key.getAnnotation(名前.class), Kind.CODE),
                type.words(問い.class).stream().map(RuleLanguage::question).toList(),
                type.words(動詞.class).stream().map(RuleLanguage::verb).toList());
    }

    private static Question question(Method method) {
        問い words = Objects.requireNonNull(method.getAnnotation(問い.class));
        return new Question(method.getName(), places(method, 0), words.肯定(), words.否定());
    }

    private static Verb verb(Method method) {
        動詞 words = Objects.requireNonNull(method.getAnnotation(動詞.class));
        return new Verb(method.getName(), words.value(), places(method, 1), words.効果());
    }

    private static List<Place> places(Method method, int first) {
        return Arrays.stream(method.getParameters())
                .skip(first)
                .map(RuleLanguage::place)
                .toList();
    }

    private static Place place(Parameter parameter) {
        return place(parameter.getType(), parameter.getAnnotation(名前.class), Kind.TEXT);
    }

    private static Place place(Class<?> type, @Nullable 名前 names, Kind otherwise) {
        if (type.isEnum()) {
            return new Place(
                    Kind.CONSTANT,
                    Arrays.stream(type.getEnumConstants())
                            .map(constant -> type.getSimpleName() + '.' + ((Enum<?>) constant).name())
                            .toList());
        }
        if (names == null) {
            return new Place(otherwise, List.of());
        }
        Kind kind = switch (names.value()) {
            case 集合の名 -> Kind.SET;
            case 限度の名 -> Kind.LIMIT;
            case 診療行為コード -> Kind.CODE;
            case 施設基準コード -> Kind.STANDARD;
            case 所得区分の名 -> Kind.INCOME_CLASS;
        };
        return new Place(kind, List.of());
    }
}
