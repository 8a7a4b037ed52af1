package org.santei.engine.workings;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.Validity;

/** Steps in words. */
final class StepSentences {

    private static final int MOST_SPANS = 1_024;

    private static final Map<Validity, String> SPANS = new ConcurrentHashMap<>();

    private StepSentences() {}

    static String of(WorkingStep step) {
        String said = said(step);
        String basis = step.basis();
        return said + (basis.isEmpty() ? "" : "（根拠: " + basis + "）") + "。";
    }

    private static String said(WorkingStep step) {
        if (step.operation() == Operation.TAKE) {
            return taken(step);
        }
        String before = words(step.before());
        String operand = words(step.operand());
        String after = step.after().words();
        return switch (step.operation()) {
            case TAKE -> throw new IllegalStateException("A value that is taken was told before.");
            case ADD -> before + "に" + operand + "を加えて" + after + "です";
            case SUBTRACT -> before + "から" + operand + "を差し引いて" + after + "です";
            case MULTIPLY -> before + "に" + operand + "を乗じて" + after + "です";
            case PERCENT_OF -> before + "に" + operand + "を乗じて" + after + "です";
            case MORE_BY_PERCENT -> before + "に" + operand + "を上乗せして" + after + "です";
            case DIVIDE_UP -> before + "を" + operand + "で除し、端数を切り上げて" + after + "です";
            case DIVIDE_DOWN -> before + "を" + operand + "で除し、端数を切り捨てて" + after + "です";
            case REMAINDER -> before + "を" + operand + "で除した余りは" + after + "です";
            case DIVIDE_HALF_UP -> before + "を" + operand + "で除し、小数点以下第一位を四捨五入して" + after + "です";
            case ROUND_HALF_UP -> before + "の小数点以下第一位を四捨五入して" + after + "です";
            case ROUND_UP -> before + "の端数を切り上げて" + after + "です";
            case AT_MOST -> atMost(step, before, operand, after);
            case NOT_ABOVE -> before + "は" + operand + "以下のため、" + after + "です";
        };
    }

    private static String taken(WorkingStep step) {
        Value value = step.after();
        SourceRow row = step.row();
        String said = value.name() + "は" + value.named("").words() + "です";
        return row == null ? said : said + "（" + source(row) + "）";
    }

    private static String source(SourceRow row) {
        String code = (row.evidence() == null ? "、包括対象検査" : "、コード") + row.code();
        return row.table() + "の" + row.column() + code + "、" + span(row.validity())
                + (row.isDerived() ? "、告示から導いた値" : "");
    }

    /** Few spans come again and again; more than this are not kept. */
    private static String span(Validity validity) {
        String known = SPANS.get(validity);
        if (known == null) {
            if (SPANS.size() >= MOST_SPANS) {
                SPANS.clear();
            }
            known = SPANS.computeIfAbsent(validity, StepSentences::spanAnew);
        }
        return known;
    }

    private static String spanAnew(Validity validity) {
        String from = date(validity.from()) + "から";
        return validity.until().equals(LocalDate.MAX)
                ? from
                : from + date(validity.until().minusDays(1)) + "まで";
    }

    private static String date(LocalDate date) {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    private static String atMost(WorkingStep step, String before, String operand, String after) {
        boolean exceeds = Objects.requireNonNull(step.before())
                        .number()
                        .compareTo(Objects.requireNonNull(step.operand()).number())
                > 0;
        return before + "は" + operand + (exceeds ? "を超えるため、" : "を超えないため、") + after + "です";
    }

    private static String words(@Nullable Value value) {
        return value == null ? "" : value.words();
    }
}
