package org.santei.engine.rulebase;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.santei.engine.language.動詞;
import org.santei.engine.language.包括検査;
import org.santei.engine.language.包括群;
import org.santei.engine.language.区分;
import org.santei.engine.language.問い;
import org.santei.engine.language.年齢加算表;
import org.santei.engine.language.明細;
import org.santei.engine.language.時間区分;
import org.santei.engine.language.検査判断;
import org.santei.engine.language.検査群;
import org.santei.engine.language.概念;
import org.santei.engine.language.群明細;
import org.santei.engine.ledger.Stage;

/** What the language lets a rule say of one type of fact: its key, its questions and its verbs. */
final class FactType {

    private static final Map<String, FactType> TYPES = Map.of(
            "明細", new FactType(明細.class, "コード"),
            "群明細", new FactType(群明細.class, "群"),
            "検査判断", new FactType(検査判断.class, "グループ"),
            "包括検査", new FactType(包括検査.class, "群"),
            "年齢加算表", new FactType(年齢加算表.class, null));

    private static final List<Class<? extends Enum<?>>> CONSTANTS =
            List.of(区分.class, 時間区分.class, 検査群.class, 包括群.class, 概念.class);

    /** Verbs that award a code other than that of the act. */
    private static final List<String> AWARDING = List.of("加算する", "付随して算定する", "月に算定する");

    private static final Pattern SET =
            Pattern.compile("(?:同日に実施\\(|同日にほかの行為あり\\(|同日算定しない\\(\"[^\"]*\", |群 == )\"([^\"]*)\"");
    private static final Pattern LIMIT = Pattern.compile("(?:年齢未満\\(|月の上限とする\\(\"[^\"]*\", )\"([^\"]*)\"");
    private static final Pattern QUOTED = Pattern.compile("== \"([^\"]*)\"");

    private final Class<?> type;
    private final @Nullable String keyProperty;

    /**
     * A verb of the language.
     *
     * @param stage in which it runs
     * @param awards whether its second argument is a code that it awards
     */
    record Verb(Stage stage, boolean awards) {}

    private FactType(Class<?> type, @Nullable String keyProperty) {
        this.type = type;
        this.keyProperty = keyProperty;
    }

    static FactType of(String place, String name) {
        FactType type = TYPES.get(name);
        if (type == null) {
            throw new RuleRefused(place, "「" + name + "」 is not a fact of the language");
        }
        return type;
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

    /** The text that the first condition compares with; {@code null} when it is a constant or there is none. */
    @Nullable
    String key(List<ParsedRule.Condition> conditions) {
        if (conditions.isEmpty()) {
            return null;
        }
        Matcher matcher = QUOTED.matcher(conditions.get(0).text());
        return matcher.find() ? matcher.group(1) : null;
    }

    /** The fact that a question may lack, empty if none; refuses what is not a question. */
    String question(String place, String name, int arguments) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.isAnnotationPresent(問い.class))
                .filter(method -> method.getName().equals(name) && method.getParameterCount() == arguments)
                .map(method -> method.getAnnotation(問い.class).必要な事実())
                .findFirst()
                .orElseThrow(() -> new RuleRefused(place, "「" + name + "」 is not a question to " + name()));
    }

    Verb verb(String place, String name, int arguments) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.isAnnotationPresent(動詞.class) && !method.isVarArgs())
                .filter(method -> method.getName().equals(name) && method.getParameterCount() == arguments)
                .map(method ->
                        new Verb(method.getAnnotation(動詞.class).value(), AWARDING.contains(name) && arguments == 2))
                .findFirst()
                .orElseThrow(() -> new RuleRefused(place, "「" + name + "」 is not a verb of " + name()));
    }

    static boolean isConstant(String text) {
        return CONSTANTS.stream()
                .anyMatch(constants -> Arrays.stream(constants.getEnumConstants())
                        .anyMatch(value -> text.equals(constants.getSimpleName() + '.' + value.name())));
    }

    static @Nullable String setNamedIn(String text) {
        Matcher matcher = SET.matcher(text);
        return matcher.find() ? matcher.group(1) : null;
    }

    static @Nullable String limitNamedIn(String text) {
        Matcher matcher = LIMIT.matcher(text);
        return matcher.find() ? matcher.group(1) : null;
    }
}
