package org.santei.engine.rulebase;

import com.github.javaparser.ParseProblemException;
import com.github.javaparser.StaticJavaParser;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.Statement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.santei.engine.facts.CodeSets;
import org.santei.engine.language.動詞;
import org.santei.engine.language.名前;
import org.santei.engine.language.問い;
import org.santei.engine.language.表;
import org.santei.engine.language.限度;

/**
 * Reads rule files and refuses whatever a rule may not say: a rule is one pattern on a fact of the language package, a
 * hashed key and a few questions, and one verb. Everything else that DRL or Java could do is refused before anything is
 * compiled.
 */
public final class RuleGuard {

    private static final int MOST_CONDITIONS = 6;

    private final CodeSets codeSets;
    private final 限度 limits;

    public RuleGuard(CodeSets codeSets, 限度 limits) {
        this.codeSets = codeSets;
        this.limits = limits;
    }

    /**
     * The rules of a file.
     *
     * @throws RuleRefused if the file or a rule in it says more than a rule may
     */
    public List<ParsedRule> read(RuleFile file) {
        if (file.text().indexOf('\\') >= 0) {
            throw new RuleRefused(file.path(), "backslashes are not allowed; write the character itself");
        }
        PackageDescr drl = parse(file);
        boolean only = drl.getImports().stream().allMatch(i -> i.getTarget().equals("org.santei.engine.language.*"))
                && drl.getGlobals().isEmpty()
                && drl.getFunctions().isEmpty()
                && drl.getFunctionImports().isEmpty()
                && drl.getTypeDeclarations().isEmpty()
                && drl.getAttributes().isEmpty()
                && drl.getEntryPointDeclarations().isEmpty()
                && drl.getWindowDeclarations().isEmpty()
                && drl.getAccumulateImports().isEmpty();
        if (!only) {
            throw new RuleRefused(file.path(), "only rules and the import of org.santei.engine.language.* are allowed");
        }
        return drl.getRules().stream().map(rule -> rule(file, rule)).toList();
    }

    private static PackageDescr parse(RuleFile file) {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        try {
            PackageDescr drl = parser.parse(false, file.text());
            if (parser.hasErrors()) {
                throw new RuleRefused(file.path(), parser.getErrors().toString());
            }
            return Objects.requireNonNull(drl);
        } catch (DroolsParserException e) {
            throw new RuleRefused(file.path(), "not DRL: " + e.getMessage(), e);
        }
    }

    private ParsedRule rule(RuleFile file, RuleDescr rule) {
        String place = file.path() + " rule \"" + rule.getName() + '"';
        plain(place, rule.getName());
        if (!rule.getAttributes().isEmpty()
                || rule.getParentName() != null
                || !rule.getNamedConsequences().isEmpty()) {
            throw new RuleRefused(place, "attributes, extends and named consequences are not allowed");
        }
        PatternDescr pattern = onlyPattern(place, rule.getLhs());
        FactType type = FactType.of(place, pattern.getObjectType());
        List<ParsedRule.Condition> conditions = new ArrayList<>();
        for (BaseDescr descr : pattern.getConstraint().getDescrs()) {
            conditions.add(condition(place, type, descr, conditions.isEmpty()));
        }
        if (conditions.isEmpty() || conditions.size() > MOST_CONDITIONS) {
            throw new RuleRefused(place, "needs 1 to " + MOST_CONDITIONS + " conditions");
        }
        String key = type.key(conditions);
        if (key != null && conditions.size() > 1 && 表.mayBeOpen(key)) {
            throw new RuleRefused(place, "a claim may leave " + key + " open: its rule has no other condition");
        }
        MethodCallExpr call = onlyCall(place, String.valueOf(rule.getConsequence()), pattern.getIdentifier());
        Method verb =
                type.verb(place, call.getNameAsString(), call.getArguments().size());
        List<String> arguments = arguments(place, verb, call.getArguments());
        String id = rule.getName().split("\\s", 2)[0];
        if (arguments.isEmpty() || !arguments.get(0).equals('"' + id + '"')) {
            throw new RuleRefused(place, "the first argument of the verb must be the id \"" + id + '"');
        }
        return new ParsedRule(
                file.path(),
                id,
                rule.getName(),
                source(place, rule),
                Objects.requireNonNull(verb.getAnnotation(動詞.class)).value(),
                type.name(),
                List.copyOf(conditions),
                key,
                call.getNameAsString(),
                arguments,
                awards(verb, arguments));
    }

    private static String source(String place, RuleDescr rule) {
        AnnotationDescr source = rule.getAnnotation("Source");
        Object clause = source == null || !source.hasValue() ? null : source.getValue(AnnotationDescr.VALUE);
        if (clause == null
                || rule.getAnnotationNames().size() != 1
                || unquote(clause.toString()).isBlank()) {
            throw new RuleRefused(place, "needs @Source with the clause, and no other annotation");
        }
        return plain(place, unquote(clause.toString()));
    }

    private static PatternDescr onlyPattern(String place, AndDescr lhs) {
        if (lhs.getDescrs().size() != 1
                || !(lhs.getDescrs().get(0) instanceof PatternDescr pattern)
                || pattern.getSource() != null
                || pattern.getIdentifier() == null
                || !pattern.getBehaviors().isEmpty()
                || pattern.isQuery()
                || !pattern.getAnnotations().isEmpty()) {
            throw new RuleRefused(place, "needs exactly one bound pattern");
        }
        return pattern;
    }

    private static MethodCallExpr onlyCall(String place, String consequence, String bound) {
        try {
            Statement statement = StaticJavaParser.parseStatement(consequence.strip());
            if (statement.isExpressionStmt()
                    && statement.asExpressionStmt().getExpression() instanceof MethodCallExpr call
                    && call.getScope()
                            .filter(scope -> scope.toString().equals(bound))
                            .isPresent()
                    && call.getTypeArguments().isEmpty()) {
                return call;
            }
        } catch (ParseProblemException e) {
            throw new RuleRefused(place, "the consequence is not one call", e);
        }
        throw new RuleRefused(place, "the consequence must be one verb on " + bound);
    }

    private ParsedRule.Condition condition(String place, FactType type, BaseDescr descr, boolean first) {
        if (!(descr instanceof ExprConstraintDescr expression)) {
            throw new RuleRefused(place, "conditions are questions: " + descr);
        }
        Expression parsed;
        try {
            parsed = StaticJavaParser.parseExpression(expression.getExpression());
        } catch (ParseProblemException e) {
            throw new RuleRefused(place, "not a condition: " + expression.getExpression(), e);
        }
        if (first && type.hasKey()) {
            return key(place, type, parsed);
        }
        boolean negated =
                parsed instanceof UnaryExpr unary && unary.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT;
        return question(place, type, negated ? ((UnaryExpr) parsed).getExpression() : parsed, negated);
    }

    private ParsedRule.Condition key(String place, FactType type, Expression parsed) {
        if (parsed instanceof BinaryExpr binary
                && binary.getOperator() == BinaryExpr.Operator.EQUALS
                && binary.getLeft().toString().equals(type.keyProperty())) {
            String value = argument(place, binary.getRight());
            check(place, type.keyNames(), value);
            return new ParsedRule.Condition(type.keyProperty() + " == " + value, false, "", "");
        }
        throw new RuleRefused(place, "the first condition must be " + type.keyProperty() + " == ...");
    }

    private ParsedRule.Condition question(String place, FactType type, Expression parsed, boolean negated) {
        if (parsed instanceof NameExpr name) {
            Method asked = type.question(place, name.getNameAsString(), 0);
            return condition(name.getNameAsString() + "()", negated, asked, List.of());
        }
        if (parsed instanceof MethodCallExpr call
                && call.getScope().isEmpty()
                && call.getTypeArguments().isEmpty()) {
            Method asked = type.question(
                    place, call.getNameAsString(), call.getArguments().size());
            List<String> arguments = arguments(place, asked, call.getArguments());
            String text = call.getNameAsString() + '(' + String.join(", ", arguments) + ')';
            return condition(text, negated, asked, arguments);
        }
        throw new RuleRefused(place, "not a question of the language: " + parsed);
    }

    private static ParsedRule.Condition condition(String text, boolean negated, Method asked, List<String> arguments) {
        return new ParsedRule.Condition(text, negated, missing(asked, arguments), toldBy(asked));
    }

    /** The method by which a fact tells what must be known; empty when the question itself says it. */
    static String toldBy(Method asked) {
        return Objects.requireNonNull(asked.getAnnotation(問い.class)).必要な事実を答える();
    }

    /** What must be known, with the first argument where it stands for it. */
    static String missing(Method asked, List<String> arguments) {
        String fact = Objects.requireNonNull(asked.getAnnotation(問い.class)).必要な事実();
        return arguments.isEmpty() ? fact : fact.replace("%s", unquote(arguments.get(0)));
    }

    /** The code that a verb awards; {@code null} when it judges the act itself. */
    private static @Nullable String awards(Method verb, List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            名前 names = verb.getParameters()[i].getAnnotation(名前.class);
            if (names != null && names.value() == 名前.種類.診療行為コード) {
                return unquote(arguments.get(i));
            }
        }
        return null;
    }

    private List<String> arguments(String place, Method method, List<Expression> written) {
        List<String> arguments = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            String argument = argument(place, written.get(i));
            check(place, method.getParameters()[i].getAnnotation(名前.class), argument);
            arguments.add(argument);
        }
        return List.copyOf(arguments);
    }

    /** A literal text or a constant of the language. */
    private static String argument(String place, Expression expression) {
        if (expression instanceof StringLiteralExpr text) {
            return '"' + plain(place, text.getValue()) + '"';
        }
        String constant = expression.toString();
        if (FactType.isConstant(constant)) {
            return constant;
        }
        throw new RuleRefused(place, "only texts and constants of the language may be passed: " + constant);
    }

    /** Refuses the name of a set or of a threshold that no table holds. */
    private void check(String place, @Nullable 名前 names, String text) {
        if (names == null) {
            return;
        }
        String name = unquote(text);
        if (names.value() == 名前.種類.集合の名 && !codeSets.knows(name)) {
            throw new RuleRefused(place, "no set 「" + name + "」 in groups.csv");
        }
        if (names.value() == 名前.種類.限度の名 && !limits.knows(name)) {
            throw new RuleRefused(place, "no threshold 「" + name + "」 in limits.csv");
        }
    }

    /** A text that is written into DRL again: it must not be able to end itself there. */
    private static String plain(String place, String text) {
        if (text.chars().anyMatch(c -> c == '"' || c == '\'' || c == '\\' || Character.isISOControl(c))) {
            throw new RuleRefused(place, "names and texts hold no quotes, backslashes or control characters");
        }
        return text;
    }

    private static String unquote(@Nullable String text) {
        String stripped = Objects.requireNonNull(text).strip();
        return stripped.startsWith("\"") ? stripped.substring(1, stripped.length() - 1) : stripped;
    }
}
