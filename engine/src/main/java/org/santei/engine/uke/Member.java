package org.santei.engine.uke;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Line;
import org.santei.engine.claim.LineKind;
import org.santei.engine.claim.Payer;
import org.santei.engine.claim.PayerCodes;

/**
 * One billed line: an SI, IY or TO record.
 *
 * @param record where it stands
 * @param line kind, code, quantity and unit price
 * @param payers who takes part; {@code null} when 負担区分 is left out
 * @param points 点数, on the last member of a group only
 * @param count 回数, 1 to 999
 * @param days how often on which day of the month; empty when no day is recorded
 */
record Member(
        UkeRecord record,
        Line line,
        @Nullable Set<Payer> payers,
        @Nullable Integer points,
        int count,
        SortedMap<Integer, Integer> days) {
    static final int SECTION = 2;
    static final int PAYERS = 3;
    static final int COUNT = 7;
    private static final int CODE = 4;
    private static final int QUANTITY = 5;
    private static final int POINTS = 6;
    private static final int CODE_DIGITS = 9;
    private static final int POINTS_DIGITS = 7;
    private static final int COUNT_DIGITS = 3;
    private static final int UNIT_PRICE = 9;
    private static final int LONGEST_MONTH = 31;
    private static final String UNIT_PRICE_FORMAT = "[0-9]{1,8}(\\.[0-9]{1,2})?";

    static Member read(UkeRecord record, YearMonth month) throws BadRecordException {
        Set<Payer> payers = payers(record);
        String code = record.code(CODE, CODE_DIGITS);
        BigDecimal quantity = amount(record, QUANTITY, quantityFormat(record.layout()));
        BigDecimal unitPrice =
                record.layout() == RecordLayout.TO ? amount(record, UNIT_PRICE, UNIT_PRICE_FORMAT) : null;
        Integer points = record.optionalNumber(POINTS, POINTS_DIGITS);
        int count = record.number(COUNT, COUNT_DIGITS);
        if (count == 0) {
            throw record.error(COUNT, "回数は1以上999以下で記録してください。");
        }
        SortedMap<Integer, Integer> days = days(record, month);
        checkSum(record, count, days);
        Line line = new Line(record.line(), kind(record), code, quantity, unitPrice);
        return new Member(record, line, payers, points, count, days);
    }

    /** The payers of a 負担区分; {@code null} when the field is empty. */
    static @Nullable Set<Payer> payers(UkeRecord record) throws BadRecordException {
        if (!record.has(PAYERS)) {
            return null;
        }
        Set<Payer> payers = PayerCodes.payers(record.field(PAYERS));
        if (payers == null) {
            throw record.error(PAYERS, "負担区分が別表21にありません。負担区分コード1桁を記録してください。");
        }
        return payers;
    }

    // The first day is field 14 of SI and IY and field 18 of TO, always the last 31 of the layout.
    private static SortedMap<Integer, Integer> days(UkeRecord record, YearMonth month) throws BadRecordException {
        SortedMap<Integer, Integer> days = new TreeMap<>();
        int before = record.layout().size() - LONGEST_MONTH;
        for (int day = 1; day <= LONGEST_MONTH; day++) {
            Integer times = record.optionalNumber(before + day, COUNT_DIGITS);
            if (times == null) {
                continue;
            }
            if (day > month.lengthOfMonth()) {
                throw record.error(
                        before + day, day + "日に回数がありますが、診療年月は" + month.lengthOfMonth() + "日までです。算定日か診療年月を確かめてください。");
            }
            if (times == 0) {
                throw record.error(before + day, day + "日の回数が0です。算定しない日は記録しないでください。");
            }
            days.put(day, times);
        }
        return days;
    }

    private static void checkSum(UkeRecord record, int count, SortedMap<Integer, Integer> days)
            throws BadRecordException {
        int sum = days.values().stream().mapToInt(Integer::intValue).sum();
        if (!days.isEmpty() && sum != count) {
            throw record.error(COUNT, "回数（" + count + "）と算定日ごとの回数の合計（" + sum + "）が一致しません。どちらかを直してください。");
        }
    }

    private static @Nullable BigDecimal amount(UkeRecord record, int field, String format) throws BadRecordException {
        if (!record.has(field)) {
            return null;
        }
        String text = record.field(field);
        if (!text.matches(format) || new BigDecimal(text).signum() == 0) {
            throw record.error(field, record.name(field) + "は0より大きい半角数字で、桁数を仕様どおりに記録してください。");
        }
        return new BigDecimal(text);
    }

    private static String quantityFormat(RecordLayout layout) {
        return switch (layout) {
            case IY -> "[0-9]{1,5}(\\.[0-9]{1,5})?";
            case TO -> "[0-9]{1,5}(\\.[0-9]{1,3})?";
            default -> "[0-9]{1,8}";
        };
    }

    private static LineKind kind(UkeRecord record) {
        return switch (record.layout()) {
            case IY -> LineKind.DRUG;
            case TO -> LineKind.MATERIAL;
            default -> LineKind.PROCEDURE;
        };
    }
}
