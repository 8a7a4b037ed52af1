package org.santei.engine.rulebase;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A call in a rule, as the guard has written it down.
 *
 * @param name what is called
 * @param arguments texts in quotes, or constants of the language
 */
record Call(String name, List<String> arguments) {

    private static final Pattern ARGUMENT = Pattern.compile("\"[^\"]*\"|[^,\\s\"]+");

    static Call of(String text) {
        int open = text.indexOf('(');
        List<String> arguments = new ArrayList<>();
        Matcher matcher = ARGUMENT.matcher(text.substring(open + 1, text.length() - 1));
        while (matcher.find()) {
            arguments.add(matcher.group());
        }
        return new Call(text.substring(0, open), List.copyOf(arguments));
    }

    /** What an argument passes: a text or a constant. */
    static Object value(String argument) {
        return argument.startsWith("\"")
                ? text(argument)
                : FactType.constant(argument).orElseThrow();
    }

    /** An argument in words: a text without its quotes, a constant without its type. */
    static String text(String argument) {
        return argument.startsWith("\"")
                ? argument.substring(1, argument.length() - 1)
                : argument.substring(argument.indexOf('.') + 1);
    }
}
