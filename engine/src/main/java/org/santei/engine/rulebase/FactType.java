package org.santei.engine.rulebase;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.santei.engine.language.事実;
import org.santei.engine.language.保険;
import org.santei.engine.language.公費;
import org.santei.engine.language.公費の扱い;
import org.santei.engine.language.公費の順;
import org.santei.engine.language.処方;
import org.santei.engine.language.動詞;
import org.santei.engine.language.包括検査;
import org.santei.engine.language.区分;
import org.santei.engine.language.合算薬剤料;
import org.santei.engine.language.名前;
import org.santei.engine.language.問い;
import org.santei.engine.language.年齢加算表;
import org.santei.engine.language.明細;
import org.santei.engine.language.時間区分;
import org.santei.engine.language.検査判断;
import org.santei.engine.language.検査群;
import org.santei.engine.language.概念;
import org.santei.engine.language.群明細;
import org.santei.engine.language.表;
import org.santei.engine.language.表該当;
import org.santei.engine.language.負担月;
import org.santei.engine.language.負担者;
import org.santei.engine.language.選定医薬品;

/** What the language lets a rule say of one type of fact: its key, its questions and its verbs. */
final class FactType {

    private static final Map<String, FactType> TYPES = Map.ofEntries(
            Map.entry("明細", new FactType(明細.class, "コード")),
            Map.entry("群明細", new FactType(群明細.class, "群")),
            Map.entry("検査判断", new FactType(検査判断.class, "グループ")),
            Map.entry("包括検査", new FactType(包括検査.class, null)),
            Map.entry("年齢加算表", new FactType(年齢加算表.class, null)),
            Map.entry("表該当", new FactType(表該当.class, "表")),
            Map.entry("処方", new FactType(処方.class, null)),
            Map.entry("合算薬剤料", new FactType(合算薬剤料.class, null)),
            Map.entry("選定医薬品", new FactType(選定医薬品.class, null)),
            Map.entry("負担者", new FactType(負担者.class, null)),
            Map.entry("負担月", new FactType(負担月.class, null)),
            Map.entry("公費", new FactType(公費.class, null)));

    private static final List<Class<? extends Enum<?>>> CONSTANTS =
            List.of(区分.class, 時間区分.class, 検査群.class, 概念.class, 表.class, 保険.class, 公費の扱い.class, 公費の順.class);

    private static final Set<Character> LETTERS = letters();
    private static final Pattern KEY = Pattern.compile("== \"?([^\"]*)\"?");

    private final Class<?> type;
    private final @Nullable String keyProperty;

    private FactType(Class<?> type, @Nullable String keyProperty) {
        this.type = type;
        this.keyProperty = keyProperty;
    }

    static Optional<FactType> of(String name) {
        return Optional.ofNullable(TYPES.get(name));
    }

    /** The names of the facts that a rule may look at. */
    static List<String> names() {
        return TYPES.keySet().stream().sorted().toList();
    }

    /** The type of a rule that was compiled. */
    static FactType compiled(String name) {
        return Objects.requireNonNull(TYPES.get(name), name);
    }

    /** The key of a fact, as rules name it; empty when its type has none. */
    static String keyOf(事実 fact) {
        if (fact instanceof 明細 act) {
            return act.getコード();
        }
        if (fact instanceof 群明細 member) {
            return member.get群();
        }
        if (fact instanceof 検査判断 tests) {
            return tests.getキー();
        }
        return fact instanceof 表該当 hit ? hit.getキー() : "";
    }

    String name() {
        return type.getSimpleName();
    }

    boolean hasKey() {
        return keyProperty != null;
    }

    String keyProperty() {
        return String.valueOf(keyProperty);
    }

    /** The text or constant that the first condition compares with; {@code null} when there is none. */
    @Nullable
    String key(List<ParsedRule.Condition> conditions) {
        if (conditions.isEmpty() || keyProperty == null) {
            return null;
        }
        Matcher matcher = KEY.matcher(conditions.get(0).text());
        return matcher.find() ? matcher.group(1) : null;
    }

    /** The method behind a question; empty when it is none. */
    Optional<Method> question(String name, int arguments) {
        return method(name, arguments, 問い.class);
    }

    /** The method behind a verb; empty when it is none. */
    Optional<Method> verb(String name, int arguments) {
        return method(name, arguments, 動詞.class);
    }

    /** What to say to someone who asks what cannot be asked. */
    String unknownQuestion(String name) {
        return unknown(name, 問い.class, 0, "に「" + name + "」とは聞けません。", "聞けることは ");
    }

    /** What to say to someone who wants what no verb does. */
    String unknownVerb(String name) {
        return unknown(name, 動詞.class, 1, "に「" + name + "」という動詞はありません。", "使える動詞は ");
    }

    private String unknown(String name, Class<? extends Annotation> mark, int before, String said, String known) {
        List<String> forms = marked(mark)
                .filter(method -> method.getName().equals(name))
                .map(method -> String.valueOf(method.getParameterCount()))
                .distinct()
                .sorted()
                .toList();
        if (!forms.isEmpty()) {
            return "「" + name + "」の引数は " + String.join(" または ", forms) + " 個です" + (before == 0 ? "。" : "（規則のidを含みます）。");
        }
        List<String> names =
                marked(mark).map(Method::getName).distinct().sorted().toList();
        return "「" + name() + "」" + said + Suggestions.of(name, names) + known + String.join("、", names) + " です。";
    }

    /** Whether a verb has a form of its own for what cannot be decided while facts are missing. */
    boolean leavesOpen(String verb) {
        return Arrays.stream(type.getMethods())
                .anyMatch(method -> method.isVarArgs() && method.getName().equals(verb));
    }

    private Optional<Method> method(String name, int arguments, Class<? extends Annotation> mark) {
        return marked(mark)
                .filter(method -> method.getName().equals(name) && method.getParameterCount() == arguments)
                .findFirst();
    }

    private Stream<Method> marked(Class<? extends Annotation> mark) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.isAnnotationPresent(mark) && !method.isVarArgs());
    }

    /** Every letter of a word of the language: facts, questions, verbs, constants. */
    static Set<Character> lettersOfWords() {
        return LETTERS;
    }

    private static Set<Character> letters() {
        Stream<String> words = Stream.concat(
                constants().stream(),
                TYPES.values().stream()
                        .flatMap(type -> Stream.concat(type.marked(問い.class), type.marked(動詞.class)))
                        .map(Method::getName));
        return words.flatMapToInt(String::chars)
                .mapToObj(letter -> (char) letter)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The constants that a rule may pass, as they are written. */
    static List<String> constants() {
        return CONSTANTS.stream()
                .flatMap(constants -> Arrays.stream(constants.getEnumConstants())
                        .map(value -> constants.getSimpleName() + '.' + value.name()))
                .toList();
    }

    /** What the text of the key names; {@code null} when it is a code or a constant. */
    @Nullable
    名前 keyNames() {
        Method getter = keyGetter();
        return getter == null ? null : getter.getAnnotation(名前.class);
    }

    /** Every type, in the order of their names. */
    static List<FactType> all() {
        return TYPES.values().stream()
                .sorted(Comparator.comparing(FactType::name))
                .toList();
    }

    /** The questions or the verbs, in the order of their names; a form for what is missing is none of its own. */
    List<Method> words(Class<? extends Annotation> mark) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.isAnnotationPresent(mark) && !method.isVarArgs())
                .sorted(Comparator.comparing(Method::getName))
                .toList();
    }

    /** What the first condition compares with: a text or a constant; {@code null} when the type has no key. */
    @Nullable
    Method keyGetter() {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals("get" + keyProperty))
                .findFirst()
                .orElse(null);
    }

    static boolean isConstant(String text) {
        return constant(text).isPresent();
    }

    /** The constant of the language that a text names. */
    static Optional<Enum<?>> constant(String text) {
        for (Class<? extends Enum<?>> constants : CONSTANTS) {
            for (Enum<?> value : constants.getEnumConstants()) {
                if (text.equals(constants.getSimpleName() + '.' + value.name())) {
                    return Optional.of(value);
                }
            }
        }
        return Optional.empty();
    }
}
