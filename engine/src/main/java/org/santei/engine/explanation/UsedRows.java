package org.santei.engine.explanation;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.ItemAnswer;
import org.santei.feetables.ItemKind;
import org.santei.feetables.ValueKind;
import org.santei.feetables.store.Evidence;
import org.santei.feetables.store.SourceFile;

/** Rows of the masters, with their days and where they are from, in words. */
final class UsedRows {

    private UsedRows() {}

    /** The row that an answer is from; {@code null} when the tables cannot say anything. */
    static Explanation.@Nullable UsedRow of(ItemAnswer answer) {
        Evidence evidence = answer.evidence();
        SourceFile file = answer.file();
        return file == null
                ? null
                : new Explanation.UsedRow(
                        table(answer.item()),
                        answer.code(),
                        answer.name() == null ? answer.code() : answer.name(),
                        value(answer.kind(), answer.value()),
                        text(answer.from()),
                        text(answer.until()),
                        text(file.publishedOn()),
                        evidence != null && evidence.source() == Evidence.Source.DERIVED,
                        evidence == null ? "" : evidence.text());
    }

    private static String table(@Nullable ItemKind kind) {
        if (kind == null) {
            return "手元の公式マスターにありません";
        }
        return switch (kind) {
            case PROCEDURE -> "医科診療行為マスター";
            case DRUG -> "医薬品マスター";
            case MATERIAL -> "特定器材マスター";
        };
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null || day.equals(LocalDate.MAX) ? null : day.toString();
    }

    /** A value with its unit. */
    private static String value(@Nullable ValueKind kind, @Nullable BigDecimal value) {
        if (kind == null || value == null) {
            return "";
        }
        String number = value.stripTrailingZeros().toPlainString();
        return switch (kind) {
            case POINTS, REDUCED_ACT -> number + "点";
            case POINTS_SUBTRACTED -> '-' + number + "点";
            case YEN -> number + "円";
            case PERCENT_ADDED -> number + "％を加算";
            case PERCENT_SUBTRACTED -> number + "％を減算";
            case PURCHASE_PRICE -> "購入価格";
            case MULTIPLIED -> number + "を乗じる";
            case DIVIDED -> "10円で除して点数とする";
            case QUANTITY_OMITTED -> "数量の記載を省略";
        };
    }
}
