package org.santei.engine.rulebase;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.santei.engine.facts.CodeSets;
import org.santei.engine.language.名前;
import org.santei.engine.language.限度;

/** Reads what questions and verbs are given: texts and constants of the language, and nothing that would have to be computed. */
final class Arguments {

    private final CodeSets codeSets;
    private final 限度 limits;
    private final RuleProblems problems;

    Arguments(CodeSets codeSets, 限度 limits, RuleProblems problems) {
        this.codeSets = codeSets;
        this.limits = limits;
        this.problems = problems;
    }

    /** The arguments of a call as they are written; {@code null} when one may not be passed, which is noted. */
    @Nullable
    List<String> of(int at, Method method, List<Expression> written) {
        List<String> arguments = new ArrayList<>();
        boolean sound = true;
        for (int i = 0; i < written.size(); i++) {
            String argument = of(at, written.get(i), method.getParameters()[i].getAnnotation(名前.class));
            if (argument == null || !fits(at, method, i, argument)) {
                sound = false;
            } else {
                arguments.add(argument);
            }
        }
        return sound ? List.copyOf(arguments) : null;
    }

    /** Whether an argument is of the kind that its place wants; notes it when it is not. */
    private boolean fits(int at, Method method, int place, String argument) {
        Class<?> wanted = method.getParameterTypes()[place];
        boolean fits = argument.startsWith("\"")
                ? wanted == String.class
                : FactType.constant(argument)
                        .filter(constant -> constant.getDeclaringClass() == wanted)
                        .isPresent();
        if (!fits) {
            String form = wanted == String.class ? "「\"」で囲んだ文字" : "「" + wanted.getSimpleName() + ".…」の定数";
            problems.add(at, "argument", "「" + method.getName() + "」の " + (place + 1) + " 番目の引数は" + form + "にしてください。");
        }
        return fits;
    }

    /** One argument; {@code null} when it may not be passed, which is noted. */
    @Nullable
    String of(int at, Expression expression, @Nullable 名前 names) {
        if (expression instanceof StringLiteralExpr text) {
            return checked(at, text.getValue(), names) ? '"' + text.getValue() + '"' : null;
        }
        String constant = expression.toString();
        if (FactType.isConstant(constant)) {
            return constant;
        }
        problems.add(
                at,
                "argument",
                "引数に書けるのは「\"」で囲んだ文字か、決められた定数だけです。「" + constant + "」は使えません。"
                        + Suggestions.of(constant, FactType.constants()));
        return null;
    }

    /** Notes the name of a set or of a threshold that no table holds, and a code that is none. */
    private boolean checked(int at, String text, @Nullable 名前 names) {
        if (names == null) {
            return true;
        }
        String message = switch (names.value()) {
            case 集合の名 ->
                codeSets.knows(text)
                        ? ""
                        : "集合「" + text + "」は groups.csv にありません。" + Suggestions.of(text, codeSets.names());
            case 限度の名 ->
                limits.knows(text) ? "" : "限度「" + text + "」は limits.csv にありません。" + Suggestions.of(text, limits.names());
            case 診療行為コード -> text.matches("[1-9][0-9]{8}") ? "" : "診療行為コードは９桁の数字です。「" + text + "」は使えません。";
            case 施設基準コード -> text.matches("[0-9]{1,6}") ? "" : "施設基準コードは数字です。「" + text + "」は使えません。";
            case 所得区分の名 -> "";
        };
        if (!message.isEmpty()) {
            problems.add(at, "unknown-name", message);
        }
        return message.isEmpty();
    }
}
