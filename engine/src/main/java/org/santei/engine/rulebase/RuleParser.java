package org.santei.engine.rulebase;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.stmt.Statement;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.ParserError;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** Parses rule files and the Java in them to syntax trees. What breaks a parser is a problem of the text, never of this program. */
final class RuleParser {

    private static final Pattern MISMATCHED =
            Pattern.compile("(?:mismatched|no viable alternative at) input '([^']*)'");

    private final String text;
    private final RuleProblems problems;

    RuleParser(String text, RuleProblems problems) {
        this.text = text;
        this.problems = problems;
    }

    /** The syntax tree of the file; {@code null} when it is no DRL, which is noted. */
    @Nullable
    PackageDescr drl() {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        try {
            PackageDescr drl = parser.parse(false, text);
            if (!parser.hasErrors() && drl != null) {
                return drl;
            }
            parser.getErrors().forEach(this::note);
        } catch (DroolsParserException | RuntimeException | StackOverflowError e) {
            // Noted below.
        }
        if (problems.areNone()) {
            problems.add("syntax", "規則の書き方になっていません。例にならって書いてください。");
        }
        return null;
    }

    private void note(DroolsError error) {
        String message = error.getMessage() == null ? "" : error.getMessage();
        Matcher matcher = MISMATCHED.matcher(message);
        String what = matcher.find() && !matcher.group(1).isBlank()
                ? "「" + matcher.group(1) + "」がここに来ることはできません。"
                : "ここを規則として読めません。";
        problems.add(place(error), "syntax", what + "その前に「,」「(」「)」「;」や when、then、end が抜けていないか、余分な語がないか確かめてください。");
    }

    private int place(DroolsError error) {
        if (!(error instanceof ParserError known) || known.getRow() < 1) {
            return 0;
        }
        int at = 0;
        for (int line = 1; line < known.getRow(); line++) {
            int end = text.indexOf('\n', at);
            if (end < 0) {
                return at;
            }
            at = end + 1;
        }
        return at + Math.max(0, known.getCol());
    }

    /** One Java expression; empty when the text is none. */
    static Optional<Expression> expression(String java) {
        return parsed(parser -> parser.parseExpression(java));
    }

    /** One Java statement; empty when the text is none. */
    static Optional<Statement> statement(String java) {
        return parsed(parser -> parser.parseStatement(java));
    }

    private static <T> Optional<T> parsed(Function<JavaParser, ParseResult<? extends T>> parse) {
        try {
            ParseResult<? extends T> result = parse.apply(new JavaParser(new ParserConfiguration()));
            return result.isSuccessful()
                    ? Optional.ofNullable(result.getResult().orElse(null))
                    : Optional.empty();
        } catch (RuntimeException | StackOverflowError e) {
            return Optional.empty();
        }
    }
}
