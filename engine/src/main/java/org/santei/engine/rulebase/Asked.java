package org.santei.engine.rulebase;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.santei.engine.language.事実;
import org.santei.engine.language.問い;
import org.santei.engine.language.答え;

/** A question of a compiled rule: the method behind it, and each answer in words. */
final class Asked {

    private static final MethodType QUESTION = MethodType.methodType(Object.class, 事実.class);

    private final boolean negated;
    private final MethodHandle question;
    private final ConditionReading yes;
    private final ConditionReading no;
    private final ConditionReading open;

    /** Tells what must be known; {@code null} when {@link #open} says it. */
    private final @Nullable MethodHandle teller;

    private Asked(boolean negated, Method method, List<String> arguments, RuleWords.Names names) {
        this.negated = negated;
        this.question = handle(method, arguments);
        this.teller = teller(method, arguments);
        問い words = Objects.requireNonNull(method.getAnnotation(問い.class));
        String holds = names.fill(words.肯定(), method, arguments, 0);
        String fails = names.fill(words.否定(), method, arguments, 0);
        String needed = negated ? fails : holds;
        this.yes = new ConditionReading(needed, needed, Answered.YES, "");
        this.no = new ConditionReading(needed, negated ? holds : fails, Answered.NO, "");
        this.open = new ConditionReading(needed, needed, Answered.OPEN, RuleInspection.missing(method, arguments));
    }

    static Asked of(FactType type, String condition, RuleWords.Names names) {
        boolean negated = condition.startsWith("!");
        Call call = Call.of(negated ? condition.substring(1) : condition);
        Method method = type.question(call.name(), call.arguments().size()).orElseThrow();
        return new Asked(negated, method, call.arguments(), names);
    }

    private static @Nullable MethodHandle teller(Method method, List<String> arguments) {
        String name = RuleInspection.toldBy(method);
        if (name.isEmpty()) {
            return null;
        }
        try {
            return handle(method.getDeclaringClass().getMethod(name, method.getParameterTypes()), arguments);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("Nothing tells what the question needs: " + method, e);
        }
    }

    private static MethodHandle handle(Method method, List<String> arguments) {
        try {
            MethodHandle handle = MethodHandles.lookup().unreflect(method);
            Object[] passed = arguments.stream().map(Call::value).toArray();
            return MethodHandles.insertArguments(handle, 1, passed).asType(QUESTION);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("The question cannot be asked: " + method, e);
        }
    }

    /** What has to be true. */
    String needed() {
        return yes.needed();
    }

    /** How a fact answers. */
    ConditionReading of(事実 fact) {
        Object answer = ask(question, fact);
        if (answer == 答え.不明) {
            return teller == null
                    ? open
                    : new ConditionReading(
                            open.needed(), open.said(), Answered.OPEN, String.valueOf(ask(teller, fact)));
        }
        boolean holds = answer == 答え.はい || Boolean.TRUE.equals(answer);
        return holds == negated ? no : yes;
    }

    private static Object ask(MethodHandle asked, 事実 fact) {
        try {
            return (Object) asked.invokeExact(fact);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("The question cannot be answered: " + asked, e);
        }
    }
}
