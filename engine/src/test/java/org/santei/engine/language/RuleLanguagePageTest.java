package org.santei.engine.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.santei.engine.ledger.Stage;

/** docs/rule-language.ja.md lists every word; to write the list again run with {@code -Dsantei.update-docs=true}. */
class RuleLanguagePageTest {

    private static final Path PAGE = Path.of("../docs/rule-language.ja.md");
    private static final String MARK = "<!-- 以下はテストが書く -->\n";

    private static final List<Class<?>> FACTS = List.of(
            明細.class,
            群明細.class,
            検査判断.class,
            包括検査.class,
            年齢加算表.class,
            処方.class,
            合算薬剤料.class,
            選定医薬品.class,
            負担者.class,
            負担月.class,
            公費.class);
    private static final List<Class<? extends Enum<?>>> CONSTANTS =
            List.of(時間区分.class, 区分.class, 検査群.class, 概念.class, 保険.class, 公費の扱い.class, 公費の順.class);

    @Test
    void listsEveryWordOfTheLanguage() throws IOException {
        String page = Files.readString(PAGE);
        String head = page.substring(0, page.indexOf(MARK) + MARK.length());
        String expected = head + words();
        if (Boolean.getBoolean("santei.update-docs")) {
            Files.writeString(PAGE, expected);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(expected);
    }

    @Test
    void namesTheMissingFactOfEveryQuestionWithThreeAnswers() {
        assertThat(FACTS.stream().flatMap(fact -> questions(fact).stream()))
                .allSatisfy(method ->
                        assertThat(facts(asked(method)).isEmpty()).isEqualTo(method.getReturnType() == boolean.class));
    }

    private static String words() {
        StringBuilder page = new StringBuilder();
        for (Class<?> fact : FACTS) {
            page.append("\n## ").append(fact.getSimpleName()).append("\n\n");
            page.append("| 問い | 成り立つとき | 成り立たないとき | 必要な事実 |\n|---|---|---|---|\n");
            questions(fact).forEach(method -> page.append(row(method)));
            page.append("\n| 動詞 | 段階 | 効果 |\n|---|---|---|\n");
            verbs(fact)
                    .forEach(method -> page.append("| `")
                            .append(signature(method))
                            .append("` | ")
                            .append(verb(method).value())
                            .append(" | ")
                            .append(verb(method).効果())
                            .append(" |\n"));
        }
        page.append("\n## 定数\n\n| 型 | 値 |\n|---|---|\n");
        for (Class<? extends Enum<?>> constants : CONSTANTS) {
            page.append("| `").append(constants.getSimpleName()).append("` | ");
            page.append(Arrays.stream(Objects.requireNonNull(constants.getEnumConstants()))
                    .map(Enum::name)
                    .collect(Collectors.joining(" ")));
            page.append(" |\n");
        }
        page.append("\n段階の順: ");
        page.append(Arrays.stream(Stage.values()).map(Enum::name).collect(Collectors.joining(" → ")));
        return page.append('\n').toString();
    }

    private static String row(Method method) {
        問い asked = asked(method);
        return "| `" + signature(method) + "` | " + asked.肯定() + " | " + asked.否定() + " | " + facts(asked) + " |\n";
    }

    /** What must be known, or the method that tells it. */
    private static String facts(問い asked) {
        return asked.必要な事実() + asked.必要な事実を答える();
    }

    private static 問い asked(Method method) {
        return Objects.requireNonNull(method.getAnnotation(問い.class));
    }

    private static 動詞 verb(Method method) {
        return Objects.requireNonNull(method.getAnnotation(動詞.class));
    }

    private static String signature(Method method) {
        return method.getName()
                + Arrays.stream(method.getParameters())
                        .map(RuleLanguagePageTest::named)
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String named(Parameter parameter) {
        名前 names = parameter.getAnnotation(名前.class);
        if (names != null) {
            return names.value().name();
        }
        if (parameter.getType() != String.class) {
            return parameter.getType().getSimpleName();
        }
        return parameter.getName().equals("rule") ? "規則" : "文";
    }

    private static List<Method> questions(Class<?> fact) {
        return annotated(fact, 問い.class);
    }

    private static List<Method> verbs(Class<?> fact) {
        return annotated(fact, 動詞.class).stream()
                .filter(method -> !method.isVarArgs())
                .toList();
    }

    private static List<Method> annotated(Class<?> fact, Class<? extends java.lang.annotation.Annotation> annotation) {
        return Arrays.stream(fact.getMethods())
                .filter(method -> method.isAnnotationPresent(annotation))
                .sorted(Comparator.comparing(RuleLanguagePageTest::signature))
                .toList();
    }
}
