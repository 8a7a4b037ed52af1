package org.santei.feetables.layout;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the fields of a column may look.
 *
 * @param description as the layout writes it: 日付 a day, 日付? a day or none, 数n a whole number of at most n digits, 額
 *     an amount of at most nine digits before and two after the point, 字n text of at most n characters, 名n the same and
 *     not empty, カナn text of at most n half-width characters; anything else is a regular expression
 * @param admits whether a field looks so
 */
public record Form(String description, Predicate<String> admits) {

    /** Whatever stands there. */
    public static final Form ANY = new Form("字", text -> true);

    private static final Pattern NUMBER = Pattern.compile("数([0-9]+)");
    private static final Pattern TEXT = Pattern.compile("(字|名|カナ)([0-9]+)");
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,2})?");
    private static final Pattern DAY = Pattern.compile("[0-9]{8}");
    private static final Pattern NO_DAY = Pattern.compile("0|00000000|99999999");
    private static final Pattern HALF_WIDTH = Pattern.compile("[ -~｡-ﾟ]*");

    /** The form that a layout describes. */
    public static Form of(String description) {
        return new Form(description, admission(description));
    }

    private static Predicate<String> admission(String description) {
        switch (description) {
            case "日付":
                return Form::isDay;
            case "日付?":
                return text -> NO_DAY.matcher(text).matches() || isDay(text);
            case "額":
                return AMOUNT.asMatchPredicate();
            default:
                break;
        }
        Matcher number = NUMBER.matcher(description);
        if (number.matches()) {
            return Pattern.compile("[0-9]{1," + number.group(1) + "}").asMatchPredicate();
        }
        Matcher text = TEXT.matcher(description);
        return text.matches()
                ? text(text.group(1), Integer.parseInt(text.group(2)))
                : Pattern.compile(description).asMatchPredicate();
    }

    private static Predicate<String> text(String kind, int most) {
        return switch (kind) {
            case "カナ" -> field -> field.length() <= most && HALF_WIDTH.matcher(field).matches();
            case "名" -> field -> field.length() <= most && !field.isBlank();
            default -> field -> field.length() <= most;
        };
    }

    private static boolean isDay(String text) {
        if (!DAY.matcher(text).matches()) {
            return false;
        }
        try {
            LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
