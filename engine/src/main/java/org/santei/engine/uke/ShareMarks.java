package org.santei.engine.uke;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Certificate;
import org.santei.engine.claim.ReducedStandard;
import org.santei.feetables.copayment.ClaimMark;
import org.santei.feetables.copayment.ClaimMarks;
import org.santei.feetables.copayment.ClaimPerson;

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
    /** 高半: somebody of the household turns 75 in the month, after its first day. */
    private static final String HALVED = "21";

    private static final Pattern PAIRS = Pattern.compile("([0-9]{2}){1,5}");

    private static final ClaimMarks TABLE = ClaimMarks.read();

    private ShareMarks() {}

    /** What it tells of the insurance; the number of the insurer stands elsewhere. */
    static Certificate read(UkeRecord re, YearMonth month) throws BadRecordException {
        ClaimPerson person = person(re.field(TYPE));
        String incomeClass = null;
        List<String> marks = marks(re);
        boolean multiple = false;
        Integer longTermYen = null;
        for (String text : marks) {
            ClaimMark mark = TABLE.find(person, text, month.atDay(1));
            if (mark != null) {
                incomeClass = mark.incomeClass() == null ? incomeClass : mark.incomeClass();
                multiple |= mark.multiple();
                longTermYen = mark.longTermYen() == null ? longTermYen : mark.longTermYen();
            }
        }
        return new Certificate(
                        null,
                        incomeClass == null ? withoutMark(person, month) : incomeClass(re, incomeClass),
                        multiple,
                        longTermYen,
                        re.optionalNumber(BENEFIT, BENEFIT_DIGITS),
                        null,
                        Certificate.UNKNOWN.limits())
                .withHalved(marks.contains(HALVED))
                .withReducedStandard(reducedStandard(re));
    }

    private static @Nullable ReducedStandard reducedStandard(UkeRecord re) {
        String digit = re.field(LOW_INCOME_CLASS);
        return Arrays.stream(ReducedStandard.values())
                .filter(each -> each.digit().equals(digit))
                .findFirst()
                .orElse(null);
    }

    // The last digit of the type (table 5): 7 and 8 高齢受給者一般・低所得, 9 and 0 高齢受給者7割; the second one is 3 for 後期高齢者.
    private static ClaimPerson person(String type) {
        return switch (type.charAt(3)) {
            case '9', '0' -> ClaimPerson.ACTIVE;
            case '7', '8' -> type.charAt(1) == '3' ? ClaimPerson.LATE_ELDERLY : ClaimPerson.FROM_70;
            default -> ClaimPerson.UNDER_70;
        };
    }

    /** Without a mark, a patient under 70 has shown no certificate, one from 70 on may need none. */
    private static @Nullable String withoutMark(ClaimPerson person, YearMonth month) {
        if (person == ClaimPerson.UNDER_70) {
            return Certificate.NONE_SHOWN;
        }
        ClaimMark usual = TABLE.find(person, "", month.atDay(1));
        return usual == null ? null : usual.incomeClass();
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

    /** 低所得 is told apart by 一部負担金区分 (table 8). */
    private static String incomeClass(UkeRecord re, String ofMark) {
        return ofMark.equals(Certificate.LOW_INCOME) ? lowIncome(re) : ofMark;
    }

    private static String lowIncome(UkeRecord re) {
        return switch (re.field(LOW_INCOME_CLASS)) {
            case "1", "2" -> "低所得Ⅱ";
            case "3", "4" -> "低所得Ⅰ";
            default -> Certificate.LOW_INCOME;
        };
    }
}
