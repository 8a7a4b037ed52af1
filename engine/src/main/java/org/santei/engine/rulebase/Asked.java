package org.santei.engine.rulebase;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Objects;
import org.santei.engine.language.事実;
import org.santei.engine.language.問い;
import org.santei.engine.language.答え;

/** A question of a compiled rule: the method behind it and what is passed to it. */
final class Asked {

    private final boolean negated;
    private final Method method;
    private final List<String> arguments;
    private final Object[] passed;
    private final 問い words;

    private Asked(boolean negated, Method method, List<String> arguments) {
        this.negated = negated;
        this.method = method;
        this.arguments = arguments;
        this.passed = arguments.stream().map(Call::value).toArray();
        this.words = Objects.requireNonNull(method.getAnnotation(問い.class));
    }

    static Asked of(FactType type, String condition) {
        boolean negated = condition.startsWith("!");
        Call call = Call.of(negated ? condition.substring(1) : condition);
        Method method = type.question(condition, call.name(), call.arguments().size());
        return new Asked(negated, method, call.arguments());
    }

    /** What has to be true. */
    String needed(RuleWords.Names names) {
        return text(!negated, names);
    }

    ConditionReading of(事実 fact, RuleWords.Names names) {
        Answered answered = answer(fact);
        return new ConditionReading(
                needed(names),
                text(negated == (answered == Answered.NO), names),
                answered,
                answered == Answered.OPEN ? words.必要な事実() : "");
    }

    private String text(boolean holds, RuleWords.Names names) {
        return names.fill(holds ? words.肯定() : words.否定(), method, arguments, 0);
    }

    private Answered answer(事実 fact) {
        Object answer = ask(fact);
        if (answer == 答え.不明) {
            return Answered.OPEN;
        }
        boolean holds = answer == 答え.はい || Boolean.TRUE.equals(answer);
        return holds == negated ? Answered.NO : Answered.YES;
    }

    private Object ask(事実 fact) {
        try {
            return method.invoke(fact, passed);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("The question cannot be answered: " + method, e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("The question cannot be asked: " + method, e);
        }
    }
}
