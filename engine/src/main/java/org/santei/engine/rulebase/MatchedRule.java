package org.santei.engine.rulebase;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.drools.model.AlphaIndex;
import org.drools.model.Condition;
import org.drools.model.Consequence;
import org.drools.model.Constraint;
import org.drools.model.Index;
import org.drools.model.Pattern;
import org.drools.model.Rule;
import org.drools.model.SingleConstraint;
import org.drools.model.functions.Block1;
import org.drools.model.functions.Function1;
import org.drools.model.functions.Predicate1;
import org.jspecify.annotations.Nullable;

/**
 * A rule as the compiler left it: one fact that it looks at, what it asks of it, and one verb. Anything else that Drools knows
 * is refused, so that no rule can mean something that is not done.
 *
 * @param name its name
 * @param factType what it looks at; a type without subtypes
 * @param key how it is found; {@code null} when every fact of the type concerns it
 * @param conditions what else it asks, in the order in which it asks
 * @param verb what it says of a fact for which all of them hold
 */
record MatchedRule(
        String name, Class<?> factType, @Nullable Key key, List<Predicate1<Object>> conditions, Block1<Object> verb) {

    private static final List<Rule.Attribute<?>> ATTRIBUTES = List.of(
            Rule.Attribute.ENABLED,
            Rule.Attribute.SALIENCE,
            Rule.Attribute.AGENDA_GROUP,
            Rule.Attribute.ACTIVATION_GROUP,
            Rule.Attribute.RULEFLOW_GROUP,
            Rule.Attribute.DURATION,
            Rule.Attribute.TIMER,
            Rule.Attribute.CALENDARS,
            Rule.Attribute.DATE_EFFECTIVE,
            Rule.Attribute.DATE_EXPIRES);

    /**
     * A rule is found by what a fact answers.
     *
     * @param extractor reads it from a fact
     * @param value the answer that the rule asks for
     */
    record Key(Function1<Object, ?> extractor, Object value) {}

    /**
     * Reads a rule of a compiled model.
     *
     * @throws IllegalStateException if it is of a shape that the language of rules does not have
     */
    @SuppressWarnings("unchecked")
    static MatchedRule of(Rule rule) {
        Pattern<?> pattern = onlyPattern(rule);
        Class<?> factType = pattern.getPatternVariable().getType();
        require(Modifier.isFinal(factType.getModifiers()), rule, "a type of facts with subtypes");
        List<SingleConstraint> constraints = new ArrayList<>();
        collect(pattern.getConstraint(), rule, constraints);
        Key key = null;
        List<Predicate1<Object>> conditions = new ArrayList<>(constraints.size());
        for (SingleConstraint constraint : constraints) {
            require(constraint.getVariables().length == 1, rule, "a condition about more than one fact");
            Key found = conditions.isEmpty() && key == null ? key(constraint) : null;
            if (found == null) {
                conditions.add((Predicate1<Object>) unwrapped(constraint.getPredicate1(), Predicate1.class, rule));
            } else {
                key = found;
            }
        }
        return new MatchedRule(rule.getName(), factType, key, List.copyOf(conditions), verb(rule));
    }

    private static Pattern<?> onlyPattern(Rule rule) {
        List<Condition> conditions = rule.getView().getSubConditions();
        require(
                conditions.size() == 2
                        && conditions.get(0) instanceof Pattern<?>
                        && conditions.get(1).getType() == Condition.Type.CONSEQUENCE,
                rule,
                "more than one pattern");
        Pattern<?> pattern = (Pattern<?>) conditions.get(0);
        require(pattern.getBindings().isEmpty() && !pattern.isPassive(), rule, "more than a pattern of conditions");
        for (Rule.Attribute<?> attribute : ATTRIBUTES) {
            require(Objects.equals(rule.getAttribute(attribute), attribute.getDefaultValue()), rule, "an attribute");
        }
        return pattern;
    }

    private static void collect(Constraint constraint, Rule rule, List<SingleConstraint> found) {
        if (constraint == SingleConstraint.TRUE) {
            return;
        }
        if (constraint instanceof SingleConstraint single) {
            found.add(single);
        } else {
            require(constraint.getType() != Constraint.Type.OR, rule, "alternatives");
            constraint.getChildren().forEach(child -> collect(child, rule, found));
        }
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Key key(SingleConstraint constraint) {
        if (constraint.getIndex() instanceof AlphaIndex<?, ?> index
                && index.getConstraintType() == Index.ConstraintType.EQUAL
                && index.getRightValue() != null) {
            Object extractor = index.getLeftOperandExtractor();
            return new Key(
                    (Function1<Object, ?>) (extractor instanceof Supplier<?> wrapper ? wrapper.get() : extractor),
                    index.getRightValue());
        }
        return null;
    }

    @SuppressWarnings("unchecked")
    private static Block1<Object> verb(Rule rule) {
        Consequence consequence = rule.getDefaultConsequence();
        require(
                rule.getConsequences().size() == 1
                        && consequence.getDeclarations().length == 1
                        && !consequence.isUsingDrools()
                        && !consequence.isBreaking(),
                rule,
                "more than a verb");
        return (Block1<Object>) unwrapped(consequence.getBlock(), Block1.class, rule);
    }

    /** What was compiled, without what Drools put around it. */
    private static <T> T unwrapped(@Nullable Object compiled, Class<T> kind, Rule rule) {
        Object inner = compiled instanceof Supplier<?> wrapper ? wrapper.get() : compiled;
        require(kind.isInstance(inner), rule, "something that is no " + kind.getSimpleName());
        return kind.cast(Objects.requireNonNull(inner));
    }

    private static void require(boolean holds, Rule rule, String found) {
        if (!holds) {
            throw new IllegalStateException("The rule " + rule.getName() + " has " + found + ".");
        }
    }
}
