package org.santei.service.request;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A form that a text must have.
 *
 * @param pattern the form
 * @param fits whether a text has it
 * @param hint how to write it, in Japanese
 */
public record TextForm(Pattern pattern, Predicate<String> fits, String hint) {

    static final TextForm DATE = of("[0-9]{4}-[0-9]{2}-[0-9]{2}", "暦にある日を YYYY-MM-DD で書いてください（例 \"2021-10-08\"）。");
    static final TextForm MONTH = of("[0-9]{4}-[0-9]{2}", "年月を YYYY-MM で書いてください（例 \"2021-10\"）。");

    /** Whether a value is a text of this form. */
    boolean isOf(JsonNode value) {
        return value.isString() && fits.test(value.stringValue());
    }

    /** What to do about a value that is not. */
    String hint(JsonNode value) {
        return value.isString() ? hint : "文字列（\"…\"）で書いてください。" + hint;
    }

    /** The form of a regular expression. */
    public static TextForm of(String pattern, String hint) {
        Pattern compiled = Pattern.compile(pattern);
        return new TextForm(compiled, compiled.asMatchPredicate(), hint);
    }

    /**
     * The form of a code: so many digits, the first of them one of some. Every line has one.
     *
     * @param first digits that may come first
     */
    public static TextForm code(String first, int digits, String hint) {
        Pattern pattern = Pattern.compile('[' + first + "][0-9]{" + (digits - 1) + '}');
        return new TextForm(pattern, text -> isCode(text, first, digits), hint);
    }

    private static boolean isCode(String text, String first, int digits) {
        if (text.length() != digits || first.indexOf(text.charAt(0)) < 0) {
            return false;
        }
        for (int i = 1; i < digits; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
