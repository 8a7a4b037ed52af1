package org.santei.engine.workings;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.Validity;

/** Steps in words. */
final class StepSentences {

    private static final int MOST_ROWS = 4_096;

    private static final Map<String, RowInWords> ROWS = new ConcurrentHashMap<>();

    /**
     * The row that a value was taken from.
     *
     * @param words the same in brackets
     */
    private record RowInWords(SourceRow row, String words) {}

    private StepSentences() {}

    static String of(WorkingStep step) {
        String basis = step.basis();
        String end = basis.isEmpty() ? "。" : "（根拠: " + basis + "）。";
        if (step.operation() == Operation.TAKE) {
            return taken(step, end);
        }
        String before = words(step.before());
        String operand = words(step.operand());
        String after = step.after().words();
        return switch (step.operation()) {
            case TAKE -> throw new IllegalStateException("A value that is taken was told before.");
            case ADD -> before + "に" + operand + "を加えて" + after + "です" + end;
            case SUBTRACT -> before + "から" + operand + "を差し引いて" + after + "です" + end;
            case MULTIPLY -> before + "に" + operand + "を乗じて" + after + "です" + end;
            case PERCENT_OF -> before + "に" + operand + "を乗じて" + after + "です" + end;
            case MORE_BY_PERCENT -> before + "に" + operand + "を上乗せして" + after + "です" + end;
            case DIVIDE_UP -> before + "を" + operand + "で除し、端数を切り上げて" + after + "です" + end;
            case DIVIDE_DOWN -> before + "を" + operand + "で除し、端数を切り捨てて" + after + "です" + end;
            case REMAINDER -> before + "を" + operand + "で除した余りは" + after + "です" + end;
            case DIVIDE_HALF_UP -> before + "を" + operand + "で除し、小数点以下第一位を四捨五入して" + after + "です" + end;
            case ROUND_HALF_UP -> before + "の小数点以下第一位を四捨五入して" + after + "です" + end;
            case ROUND_UP -> before + "の端数を切り上げて" + after + "です" + end;
            case AT_MOST -> atMost(step, before, operand, after, end);
            case NOT_ABOVE -> before + "は" + operand + "以下のため、" + after + "です" + end;
        };
    }

    private static String taken(WorkingStep step, String end) {
        Value value = step.after();
        String from = step.row() == null ? "" : source(step.row());
        return value.name() + "は" + value.plainNumber() + value.unit().sign() + "です" + from + end;
    }

    /** Few rows are taken again and again; more than some are not kept. */
    private static String source(SourceRow row) {
        RowInWords known = ROWS.get(row.code());
        if (known == null || !known.row().equals(row)) {
            if (ROWS.size() >= MOST_ROWS) {
                ROWS.clear();
            }
            known = new RowInWords(row, sourceAnew(row));
            ROWS.put(row.code(), known);
        }
        return known.words();
    }

    private static String sourceAnew(SourceRow row) {
        String code = (row.evidence() == null ? "、包括対象検査" : "、コード") + row.code();
        return "（" + row.table() + "の" + row.column() + code + "、" + span(row.validity())
                + (row.isDerived() ? "、告示から導いた値" : "") + "）";
    }

    private static String span(Validity validity) {
        String from = date(validity.from()) + "から";
        return validity.until().equals(LocalDate.MAX)
                ? from
                : from + date(validity.until().minusDays(1)) + "まで";
    }

    private static String date(LocalDate date) {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    private static String atMost(WorkingStep step, String before, String operand, String after, String end) {
        boolean exceeds = Objects.requireNonNull(step.before())
                        .number()
                        .compareTo(Objects.requireNonNull(step.operand()).number())
                > 0;
        return before + "は" + operand + (exceeds ? "を超えるため、" : "を超えないため、") + after + "です" + end;
    }

    private static String words(@Nullable Value value) {
        return value == null ? "" : value.words();
    }
}
