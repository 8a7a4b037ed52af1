package org.santei.service.request;

import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A form that a text must have.
 *
 * @param pattern the form
 * @param hint how to write it, in Japanese
 */
public record TextForm(Pattern pattern, String hint) {

    static final TextForm DATE = of("[0-9]{4}-[0-9]{2}-[0-9]{2}", "暦にある日を YYYY-MM-DD で書いてください（例 \"2021-10-08\"）。");
    static final TextForm MONTH = of("[0-9]{4}-[0-9]{2}", "年月を YYYY-MM で書いてください（例 \"2021-10\"）。");

    /** Whether a value is a text of this form. */
    boolean isOf(JsonNode value) {
        return value.isString() && pattern.matcher(value.stringValue()).matches();
    }

    /** What to do about a value that is not. */
    String hint(JsonNode value) {
        return value.isString() ? hint : "文字列（\"…\"）で書いてください。" + hint;
    }

    /** The form of a regular expression. */
    public static TextForm of(String pattern, String hint) {
        return new TextForm(Pattern.compile(pattern), hint);
    }
}
