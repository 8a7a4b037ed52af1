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
 * @param description as the layout writes it:
 *     <ul>
 *       <li>日付 a day; 日付0, 日付00000000, 日付99999999, 日付空 a day or what stands for none; 日付? a day or any of
 *           the numbers
 *       <li>数n a whole number of at most n digits, without leading zeros
 *       <li>額 an amount of at most nine digits before and two after the point; 額n at most n digits before and always
 *           two after it
 *       <li>字n text of at most n characters, 名n the same and not empty
 *       <li>漢字n full-width text of at most n characters and not empty, 漢字?n the same or nothing
 *       <li>カナn half-width text of at most n characters
 *       <li>空 nothing
 *     </ul>
 *     anything else is a regular expression, in ASCII
 * @param admits whether a field looks so
 */
public record Form(String description, Predicate<String> admits) {

    /** Whatever stands there. */
    public static final Form ANY = new Form("字", text -> true);

    private static final Pattern MEASURED = Pattern.compile("(日付(?=0$|00000000$|99999999$)|数|額|字|名|カナ|漢字\\??)([0-9]+)");
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,2})?");
    private static final Pattern DAY = Pattern.compile("(19|20)[0-9]{6}");
    private static final Pattern NO_DAY = Pattern.compile("0|00000000|99999999");
    private static final Pattern HALF_WIDTH = Pattern.compile("[ -~｡-ﾟ]*");
    private static final Pattern ASCII = Pattern.compile("[ -~]*");
    private static final Pattern FULL_WIDTH = Pattern.compile("[^ -~｡-ﾟ]*");

    /**
     * The form that a layout describes.
     *
     * @throws IllegalArgumentException when it is neither a keyword nor a regular expression
     */
    public static Form of(String description) {
        return new Form(description, admission(description));
    }

    private static Predicate<String> admission(String description) {
        return switch (description) {
            case "空" -> String::isEmpty;
            case "日付" -> Form::isDay;
            case "日付空" -> field -> field.isEmpty() || isDay(field);
            case "日付?" -> field -> NO_DAY.matcher(field).matches() || isDay(field);
            case "額" -> AMOUNT.asMatchPredicate();
            default -> measured(description);
        };
    }

    private static Predicate<String> measured(String description) {
        Matcher keyword = MEASURED.matcher(description);
        if (!keyword.matches()) {
            if (!ASCII.matcher(description).matches()) {
                throw new IllegalArgumentException("'" + description + "' is no form");
            }
            return Pattern.compile(description).asMatchPredicate();
        }
        String kind = keyword.group(1);
        String measure = keyword.group(2);
        if (kind.equals("日付")) {
            return field -> field.equals(measure) || isDay(field);
        }
        int most = Integer.parseInt(measure);
        String number = "(0|[1-9][0-9]{0," + (most - 1) + "})";
        return switch (kind) {
            case "数" -> Pattern.compile(number).asMatchPredicate();
            case "額" -> Pattern.compile(number + "\\.[0-9]{2}").asMatchPredicate();
            case "名" -> field -> field.length() <= most && !field.isBlank();
            case "漢字" -> field -> field.length() <= most && !field.isBlank() && isFullWidth(field);
            case "漢字?" -> field -> field.length() <= most && isFullWidth(field);
            case "カナ" ->
                field -> field.length() <= most && HALF_WIDTH.matcher(field).matches();
            default -> field -> field.length() <= most;
        };
    }

    private static boolean isFullWidth(String text) {
        return FULL_WIDTH.matcher(text).matches();
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
