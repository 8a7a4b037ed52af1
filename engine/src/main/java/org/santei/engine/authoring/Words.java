package org.santei.engine.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands between the brackets of a call: texts in quotes and constants of the language. */
final class Words {

    private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|[^,\\s\"]+");

    private Words() {}

    /** The words of a call as the guard has written it down, such as {@code 年齢未満("乳幼児")}. */
    static List<String> of(String call) {
        int open = call.indexOf('(');
        List<String> words = new ArrayList<>();
        if (open >= 0) {
            Matcher matcher = WORD.matcher(call.substring(open + 1, call.length() - 1));
            while (matcher.find()) {
                words.add(matcher.group());
            }
        }
        return List.copyOf(words);
    }

    /** The name of a call. */
    static String name(String call) {
        int open = call.indexOf('(');
        return open < 0 ? call : call.substring(0, open);
    }

    /** A call as a person writes it. */
    static String call(String name, List<String> words) {
        return words.isEmpty() ? name : name + "( " + String.join(", ", words) + " )";
    }
}
