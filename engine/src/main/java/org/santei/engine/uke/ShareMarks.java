package org.santei.engine.uke;

import static java.util.Map.entry;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Certificate;

/**
 * What the RE record tells of the patient's share: レセプト種別, 給付割合, 一部負担金区分 and レセプト特記事項 (記録条件仕様 医科用,
 * tables 5, 8 and 9).
 */
final class ShareMarks {
    private static final int TYPE = 3;
    private static final int BENEFIT = 8;
    private static final int BENEFIT_DIGITS = 3;
    private static final int LOW_INCOME_CLASS = 11;
    private static final int MARKS = 12;
    private static final Pattern PAIRS = Pattern.compile("([0-9]{2}){1,5}");

    /** Since when 区ア to 区オ are written for patients from 70 years on, too, and their incomes are told apart. */
    private static final YearMonth CLASSES_FROM_70 = YearMonth.of(2018, 8);

    /** Since when 一般Ⅱ and 一般Ⅰ are told apart in 後期高齢者医療. */
    private static final YearMonth SECOND_GENERAL_CLASS = YearMonth.of(2022, 10);

    private static final Map<String, String> UNDER_70 = Map.ofEntries(
            entry("26", "ア"),
            entry("27", "イ"),
            entry("28", "ウ"),
            entry("29", "エ"),
            entry("30", "オ"),
            entry("31", "ア"),
            entry("32", "イ"),
            entry("33", "ウ"),
            entry("34", "エ"),
            entry("35", "オ"));

    private static final Map<String, String> FROM_70 = Map.ofEntries(
            entry("26", "現役並みⅢ"),
            entry("27", "現役並みⅡ"),
            entry("28", "現役並みⅠ"),
            entry("29", "一般"),
            entry("30", Certificate.LOW_INCOME),
            entry("31", "現役並みⅢ"),
            entry("32", "現役並みⅡ"),
            entry("33", "現役並みⅠ"),
            entry("34", "一般"),
            entry("35", Certificate.LOW_INCOME),
            entry("41", "一般Ⅱ"),
            entry("42", "一般Ⅰ"),
            entry("43", "一般Ⅱ"),
            entry("44", "一般Ⅰ"));

    /** Marks of the fourth month and later (多数回該当). */
    private static final List<String> MULTIPLE = List.of("31", "32", "33", "34", "35", "43", "44");

    /** 02 長: 10,000 yen of a month; 16 長２: 20,000 yen (施行令第42条第9項). */
    private static final Map<String, Integer> LONG_TERM = Map.of("02", 10_000, "16", 20_000);

    private ShareMarks() {}

    /** What it tells of the insurance; the number of the insurer stands elsewhere. */
    static Certificate read(UkeRecord re, YearMonth month) throws BadRecordException {
        List<String> marks = marks(re);
        String type = re.field(TYPE);
        return new Certificate(
                null,
                incomeClass(re, type, month, marks),
                marks.stream().anyMatch(MULTIPLE::contains),
                marks.stream()
                        .map(LONG_TERM::get)
                        .filter(yen -> yen != null)
                        .findFirst()
                        .orElse(null),
                re.optionalNumber(BENEFIT, BENEFIT_DIGITS),
                null,
                Certificate.UNKNOWN.limits());
    }

    private static List<String> marks(UkeRecord re) throws BadRecordException {
        String text = re.field(MARKS);
        if (!text.isEmpty() && !PAIRS.matcher(text).matches()) {
            throw re.error(MARKS, "レセプト特記事項は別表9のコード2桁を5つまで続けて記録してください。");
        }
        List<String> marks = new ArrayList<>(1);
        for (int i = 0; i < text.length(); i += 2) {
            marks.add(text.substring(i, i + 2));
        }
        return marks;
    }

    /**
     * The class that holds; {@code null} when the record does not say. Without a mark, a patient under 70 has shown no
     * certificate, one from 70 on needs none for 一般 and for the highest class.
     */
    private static @Nullable String incomeClass(UkeRecord re, String type, YearMonth month, List<String> marks) {
        char person = type.charAt(3);
        boolean lateElderly = type.charAt(1) == '3';
        boolean high = person == '9' || person == '0';
        boolean from70 = lateElderly || high || person == '7' || person == '8';
        for (String mark : marks) {
            String incomeClass = (from70 ? FROM_70 : UNDER_70).get(mark);
            if (incomeClass != null) {
                return incomeClass.equals(Certificate.LOW_INCOME) ? lowIncome(re) : incomeClass;
            }
        }
        if (!from70) {
            return Certificate.NONE_SHOWN;
        }
        if (high) {
            return month.isBefore(CLASSES_FROM_70) ? "現役並み" : "現役並みⅢ";
        }
        return lateElderly && !month.isBefore(SECOND_GENERAL_CLASS) ? null : "一般";
    }

    private static String lowIncome(UkeRecord re) {
        return switch (re.field(LOW_INCOME_CLASS)) {
            case "1", "2" -> "低所得Ⅱ";
            case "3", "4" -> "低所得Ⅰ";
            default -> Certificate.LOW_INCOME;
        };
    }
}
