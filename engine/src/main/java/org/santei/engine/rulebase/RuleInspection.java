package org.santei.engine.rulebase;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.Statement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.jspecify.annotations.Nullable;
import org.santei.engine.language.動詞;
import org.santei.engine.language.名前;
import org.santei.engine.language.問い;
import org.santei.engine.language.表;

/** Reads one rule out of its syntax tree and notes whatever it says and may not say. */
final class RuleInspection {

    private static final int MOST_CONDITIONS = 6;
    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
    private static final String PATTERN_FORM = "when と then の間には「$明細 : 明細( 条件, 条件 )」の形の１つだけを書いてください。";

    private final RuleFile file;
    private final RuleDescr rule;
    private final Arguments arguments;
    private final RuleProblems problems;

    RuleInspection(RuleFile file, RuleDescr rule, Arguments arguments, RuleProblems problems) {
        this.file = file;
        this.rule = rule;
        this.arguments = arguments;
        this.problems = problems;
    }

    /** The rule; {@code null} when something in it was noted. */
    @Nullable
    ParsedRule read() {
        int before = problems.all().size();
        nothingElse();
        String source = source();
        PatternDescr pattern = onlyPattern();
        FactType type = pattern == null ? null : type(pattern);
        if (pattern == null || type == null) {
            return null;
        }
        List<ParsedRule.Condition> conditions = conditions(pattern, type);
        String key = type.key(conditions);
        if (key != null && conditions.size() > 1 && 表.mayBeOpen(key)) {
            problems.add(start(), "open-table", "「" + key + "」は請求だけでは決まらないことがあるため、ほかの条件を並べられません。条件をこの１つだけにしてください。");
        }
        MethodCallExpr call = onlyCall(pattern);
        Method verb = call == null ? null : verb(type, call);
        List<String> given = call == null || verb == null ? null : arguments.of(thenAt(), verb, call.getArguments());
        String id = rule.getName().split("\\s", 2)[0];
        if (given != null && (given.isEmpty() || !given.get(0).equals('"' + id + '"'))) {
            problems.add(thenAt(), "id", "動詞の最初の引数は、規則の名の最初の語「" + id + "」にしてください。");
        }
        if (verb == null
                || call == null
                || given == null
                || source == null
                || problems.all().size() > before) {
            return null;
        }
        return new ParsedRule(
                file.path(),
                rule.getLine(),
                id,
                rule.getName(),
                source,
                Objects.requireNonNull(verb.getAnnotation(動詞.class)).value(),
                type.name(),
                List.copyOf(conditions),
                key,
                call.getNameAsString(),
                given,
                awards(verb, given));
    }

    private void nothingElse() {
        if (!rule.getAttributes().isEmpty()) {
            problems.add(
                    start(),
                    "attribute",
                    "属性「" + String.join("、", rule.getAttributes().keySet()) + "」は使えません。この行を消してください。");
        }
        if (rule.getParentName() != null) {
            problems.add(start(), "attribute", "extends は使えません。条件をこの規則に書いてください。");
        }
        if (!rule.getNamedConsequences().isEmpty()) {
            problems.add(start(), "verb", "then は１つだけ書いてください。");
        }
    }

    private @Nullable String source() {
        AnnotationDescr annotation = rule.getAnnotation("Source");
        String written = annotation == null || !annotation.hasValue()
                ? ""
                : String.valueOf(annotation.getValue(AnnotationDescr.VALUE)).strip();
        if (annotation == null || !written.startsWith("\"") || unquoted(written).isBlank()) {
            problems.add(start(), "source", "規則の名の次の行に、根拠を「@Source(\"告示の名と番号 別表第一 区分番号 注の番号\")」の形で書いてください。");
            return null;
        }
        if (rule.getAnnotationNames().size() != 1 || annotation.getValueMap().size() != 1 || annotations() != 1) {
            problems.add(start(), "annotation", "規則に付けられるのは @Source １つだけです。ほかの @ の行を消してください。");
            return null;
        }
        return unquoted(written);
    }

    /** How many annotations are written before the conditions, however they are called. */
    private long annotations() {
        String text = file.text();
        String outside = TEXT.matcher(text.substring(start())).replaceAll("");
        int when = outside.indexOf("when");
        return outside.substring(0, when < 0 ? outside.length() : when)
                .chars()
                .filter(letter -> letter == '@')
                .count();
    }

    private @Nullable PatternDescr onlyPattern() {
        List<BaseDescr> descrs = rule.getLhs().getDescrs();
        if (descrs.size() != 1 || !(descrs.get(0) instanceof PatternDescr pattern)) {
            problems.add(descrs.isEmpty() ? start() : RuleGuard.start(descrs.get(0)), "one-pattern", PATTERN_FORM);
            return null;
        }
        if (pattern.getSource() != null
                || pattern.getIdentifier() == null
                || !pattern.getBehaviors().isEmpty()
                || pattern.isQuery()
                || pattern.isUnification()
                || !pattern.getAnnotations().isEmpty()) {
            problems.add(RuleGuard.start(pattern), "one-pattern", PATTERN_FORM + "from や over は使えません。");
            return null;
        }
        return pattern;
    }

    private @Nullable FactType type(PatternDescr pattern) {
        FactType type = FactType.of(pattern.getObjectType()).orElse(null);
        if (type == null) {
            problems.add(
                    RuleGuard.start(pattern),
                    "unknown-fact",
                    "「" + pattern.getObjectType() + "」という事実はありません。使えるのは " + String.join("、", FactType.names()) + " です。"
                            + Suggestions.of(pattern.getObjectType(), FactType.names()));
        }
        return type;
    }

    private List<ParsedRule.Condition> conditions(PatternDescr pattern, FactType type) {
        List<ParsedRule.Condition> conditions = new ArrayList<>();
        List<? extends BaseDescr> written = pattern.getConstraint().getDescrs();
        if (written.isEmpty() || written.size() > MOST_CONDITIONS) {
            problems.add(
                    RuleGuard.start(pattern),
                    "conditions",
                    "条件は１つから" + MOST_CONDITIONS + "つまでです。多いときは規則を分けるか、集合を使ってください。");
        }
        for (int i = 0; i < written.size(); i++) {
            ParsedRule.Condition condition = condition(type, written.get(i), i == 0);
            if (condition == null) {
                continue;
            }
            if (conditions.stream().anyMatch(other -> other.text().equals(condition.text()))) {
                problems.add(
                        RuleGuard.start(written.get(i)),
                        "twice",
                        "同じことを２度聞いています。「" + condition.text() + "」を１つにしてください。");
            }
            conditions.add(condition);
        }
        return conditions;
    }

    private ParsedRule.@Nullable Condition condition(FactType type, BaseDescr descr, boolean first) {
        int at = RuleGuard.start(descr);
        Expression parsed = descr instanceof ExprConstraintDescr expression
                ? RuleParser.expression(expression.getExpression()).orElse(null)
                : null;
        if (parsed == null) {
            problems.add(at, "condition", "条件として読めません。問い（年齢未満( \"乳幼児\" ) など）か、その前に「!」を付けたものを書いてください。");
            return null;
        }
        if (first && type.hasKey()) {
            return key(at, type, parsed);
        }
        boolean negated =
                parsed instanceof UnaryExpr unary && unary.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT;
        return question(at, type, negated ? ((UnaryExpr) parsed).getExpression() : parsed, negated);
    }

    private ParsedRule.@Nullable Condition key(int at, FactType type, Expression parsed) {
        if (parsed instanceof BinaryExpr binary
                && binary.getOperator() == BinaryExpr.Operator.EQUALS
                && binary.getLeft() instanceof NameExpr left
                && left.getNameAsString().equals(type.keyProperty())) {
            String value = arguments.of(at, binary.getRight(), type.keyNames());
            return value == null ? null : new ParsedRule.Condition(type.keyProperty() + " == " + value, false, "", "");
        }
        problems.add(at, "key", "「" + type.name() + "」の最初の条件は「" + type.keyProperty() + " == …」にしてください。規則はこの値で引かれます。");
        return null;
    }

    private ParsedRule.@Nullable Condition question(int at, FactType type, Expression parsed, boolean negated) {
        String name;
        List<Expression> written;
        if (parsed instanceof NameExpr named) {
            name = named.getNameAsString();
            written = List.of();
        } else if (parsed instanceof MethodCallExpr call
                && call.getScope().isEmpty()
                && call.getTypeArguments().isEmpty()) {
            name = call.getNameAsString();
            written = call.getArguments();
        } else {
            problems.add(at, "condition", "「" + parsed + "」は条件に書けません。書けるのは問いか、その前に「!」を付けたものだけです。比較、計算、ほかの事実の参照はできません。");
            return null;
        }
        Method asked = type.question(name, written.size()).orElse(null);
        if (asked == null) {
            problems.add(at, "unknown-question", type.unknownQuestion(name));
            return null;
        }
        List<String> given = arguments.of(at, asked, written);
        return given == null
                ? null
                : new ParsedRule.Condition(
                        name + '(' + String.join(", ", given) + ')', negated, missing(asked, given), toldBy(asked));
    }

    private @Nullable MethodCallExpr onlyCall(PatternDescr pattern) {
        Statement statement = RuleParser.statement(
                        String.valueOf(rule.getConsequence()).strip())
                .orElse(null);
        if (statement != null
                && statement.isExpressionStmt()
                && statement.asExpressionStmt().getExpression() instanceof MethodCallExpr call
                && call.getScope().orElse(null) instanceof NameExpr scope
                && scope.getNameAsString().equals(pattern.getIdentifier())
                && call.getTypeArguments().isEmpty()) {
            return call;
        }
        problems.add(
                thenAt(), "verb", "then のあとには「" + pattern.getIdentifier() + ".動詞( \"規則のid\", … );」の形の動詞を１つだけ書いてください。");
        return null;
    }

    private @Nullable Method verb(FactType type, MethodCallExpr call) {
        Method verb =
                type.verb(call.getNameAsString(), call.getArguments().size()).orElse(null);
        if (verb == null) {
            problems.add(thenAt(), "unknown-verb", type.unknownVerb(call.getNameAsString()));
        }
        return verb;
    }

    private int start() {
        return RuleGuard.start(rule);
    }

    /** Where the consequence begins. */
    private int thenAt() {
        String text = file.text();
        int end = Math.min(text.length(), Math.max(start(), rule.getEndCharacter()));
        int then = text.lastIndexOf("then", end);
        int at = then < start() ? start() : then + "then".length();
        while (at < end && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The method by which a fact tells what must be known; empty when the question itself says it. */
    static String toldBy(Method asked) {
        return Objects.requireNonNull(asked.getAnnotation(問い.class)).必要な事実を答える();
    }

    /** What must be known, with the first argument where it stands for it. */
    static String missing(Method asked, List<String> arguments) {
        String fact = Objects.requireNonNull(asked.getAnnotation(問い.class)).必要な事実();
        return arguments.isEmpty() ? fact : fact.replace("%s", unquoted(arguments.get(0)));
    }

    /** The code that a verb awards; {@code null} when it judges the act itself. */
    private static @Nullable String awards(Method verb, List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            名前 names = verb.getParameters()[i].getAnnotation(名前.class);
            if (names != null && names.value() == 名前.種類.診療行為コード) {
                return unquoted(arguments.get(i));
            }
        }
        return null;
    }

    private static String unquoted(String text) {
        String stripped = text.strip();
        return stripped.length() > 1 && stripped.startsWith("\"")
                ? stripped.substring(1, stripped.length() - 1)
                : stripped;
    }
}
