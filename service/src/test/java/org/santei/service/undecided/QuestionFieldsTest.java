package org.santei.service.undecided;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.santei.engine.claim.MissingFact;
import org.santei.engine.language.問い;
import org.santei.engine.rulebase.ParsedRule;
import org.santei.engine.rulebase.RuleFile;
import org.santei.engine.rulebase.RuleGuard;
import org.santei.engine.rulebase.RuleTables;
import org.santei.feetables.OperationPair;
import org.santei.feetables.OperationSide;
import org.santei.feetables.Validity;
import org.santei.service.claim.ClaimSchema;

/** Whatever may be missing is a field that a claim has, or says which table is not at hand or who decides. */
class QuestionFieldsTest {

    private static final Path RULES = Path.of("../rules/src/main/resources/rules");
    private static final ClaimSchema SCHEMA = new ClaimSchema();
    private static final OperationSide SIDE = new OperationSide("Ｋ０００", "甲", "", Map.of());
    private static final OperationPair OPERATIONS =
            new OperationPair(50, "", SIDE, SIDE, new Validity(LocalDate.MIN, LocalDate.MAX), "");

    /** Why a text does not say where to have what it names; empty when it does. */
    static String flaw(String text) {
        for (MissingFact fact : MissingFact.read(text)) {
            if (fact.title().isBlank()) {
                return "no title: " + text;
            }
            if (fact.kind() == MissingFact.Kind.CLAIM && SCHEMA.form(fact.field()) == null) {
                return "a claim has no " + fact.field() + ": " + text;
            }
            if (fact.kind() != MissingFact.Kind.CLAIM && fact.source().isBlank()) {
                return "nobody tells: " + text;
            }
        }
        return "";
    }

    @Test
    void whatRulesOfEveryEditionMayLack() throws IOException {
        RuleTables tables = RuleTables.read(RULES);
        RuleGuard guard = new RuleGuard(tables.codeSets(), tables.limits());
        List<String> texts = new ArrayList<>();
        for (RuleFile file : RuleFile.readAll(RULES)) {
            for (ParsedRule rule : guard.read(file)) {
                rule.conditions().stream()
                        .map(ParsedRule.Condition::missing)
                        .filter(text -> !text.isEmpty())
                        .forEach(texts::add);
            }
        }

        assertThat(texts)
                .hasSizeGreaterThan(100)
                .allSatisfy(text -> assertThat(flaw(text)).isEmpty());
    }

    /** Those that no rule asks yet, too. */
    @Test
    void whatQuestionsOfTheLanguageMayLack() {
        List<String> texts = new ArrayList<>();
        for (JavaClass type : new ClassFileImporter().importPackages("org.santei.engine.language")) {
            for (JavaMethod method : type.getMethods()) {
                if (method.isAnnotatedWith(問い.class)) {
                    texts.add(method.getAnnotationOfType(問い.class).必要な事実());
                }
            }
        }
        texts.removeIf(String::isEmpty);

        assertThat(texts)
                .hasSizeGreaterThan(20)
                .allSatisfy(text -> assertThat(flaw(text.replace("%s", "甲"))).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"org.santei.engine.tables.Missing", "org.santei.engine.calculation.Lacking"})
    void whatTablesAndPricingMayLack(String names) throws ReflectiveOperationException {
        List<String> texts = new ArrayList<>();
        for (Field field : Class.forName(names).getDeclaredFields()) {
            if (!Modifier.isPrivate(field.getModifiers())) {
                field.setAccessible(true);
                texts.add(Objects.requireNonNull((String) field.get(null)));
            }
        }
        for (Method method : Class.forName(names).getDeclaredMethods()) {
            if (!Modifier.isPrivate(method.getModifiers()) && !method.isSynthetic()) {
                texts.add(text(method));
            }
        }

        assertThat(texts)
                .hasSizeGreaterThan(15)
                .allSatisfy(text -> assertThat(flaw(text)).isEmpty());
    }

    private static String text(Method method) throws InvocationTargetException, IllegalAccessException {
        method.setAccessible(true);
        Object[] arguments = Arrays.stream(method.getParameterTypes())
                .map(QuestionFieldsTest::anyOf)
                .toArray();
        return Objects.requireNonNull((String) method.invoke(null, arguments));
    }

    private static Object anyOf(Class<?> type) {
        if (type == int.class) {
            return 5;
        }
        if (type == LocalDate.class) {
            return LocalDate.of(2024, 6, 1);
        }
        return type == OperationPair.class ? OPERATIONS : "「甲（乙）」";
    }
}
