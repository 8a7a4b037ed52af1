package org.santei.engine.uke;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.InputError;

/**
 * One record with its fields checked on request.
 *
 * <p>No message repeats the content of a field: a shifted record may hold a name anywhere.
 *
 * @param line line of the file, from 1
 * @param layout which record it is
 * @param fields content, the record id first; missing tail fields count as empty
 */
record UkeRecord(int line, RecordLayout layout, List<String> fields) {

    /** Content of a field, from 1; empty when not recorded. */
    String field(int n) {
        return n <= fields.size() ? fields.get(n - 1) : "";
    }

    boolean has(int n) {
        return !field(n).isEmpty();
    }

    /** A mandatory field of exactly {@code width} digits. */
    String code(int n, int width) throws BadRecordException {
        String code = required(n);
        if (!isDigits(code) || code.length() != width) {
            throw error(n, name(n) + "は半角数字" + width + "桁で記録してください。");
        }
        return code;
    }

    /** A mandatory whole number of at most {@code width} digits (not more than 9). */
    int number(int n, int width) throws BadRecordException {
        String number = required(n);
        if (!isDigits(number) || number.length() > width) {
            throw error(n, name(n) + "は" + width + "桁以内の半角数字で記録してください。");
        }
        return Integer.parseInt(number);
    }

    /** Like {@link #number}, but {@code null} when the field is empty. */
    @Nullable
    Integer optionalNumber(int n, int width) throws BadRecordException {
        return has(n) ? (Integer) number(n, width) : null;
    }

    /** A mandatory day, YYYYMMDD or GYYMMDD. */
    LocalDate date(int n) throws BadRecordException {
        LocalDate date = SpecDates.date(required(n));
        if (date == null) {
            throw error(n, name(n) + "が暦にある日付ではありません。西暦年月日8桁（YYYYMMDD）または年号区分付き7桁（GYYMMDD）で記録してください。");
        }
        return date;
    }

    String required(int n) throws BadRecordException {
        if (!has(n)) {
            throw error(n, name(n) + "が記録されていません。行が途中で切れていないかを確かめ、記録してください。");
        }
        return field(n);
    }

    String name(int n) {
        return layout.fieldName(n);
    }

    BadRecordException error(int n, String message) {
        return new BadRecordException(new InputError(line, name(n), message));
    }

    private static boolean isDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
