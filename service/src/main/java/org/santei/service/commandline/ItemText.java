package org.santei.service.commandline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.ItemAnswer;
import org.santei.feetables.ValueKind;
import org.santei.feetables.store.Evidence;

/** What the tables say of a code, in a line for people. */
final class ItemText {

    private ItemText() {}

    static String line(ItemAnswer answer) {
        String name = answer.name() == null ? "" : " " + answer.name();
        return answer.code() + name + ": " + standing(answer) + span(answer.from(), answer.until()) + grounds(answer);
    }

    private static String standing(ItemAnswer answer) {
        return switch (answer.standing()) {
            case IN_FORCE -> value(answer);
            case NOT_YET -> "まだ使えません";
            case ENDED -> "もう使えません（廃止）";
            case UNDECIDED -> "決められません（公式の行が手元になく、告示からもわかりません）";
            case UNKNOWN -> "手元の表にありません";
        };
    }

    private static String value(ItemAnswer answer) {
        ValueKind kind = answer.kind();
        if (kind == null || answer.value() == null) {
            return "";
        }
        String number = answer.value().signum() == 0
                ? "0"
                : answer.value().stripTrailingZeros().toPlainString();
        return switch (kind) {
            case POINTS -> number + "点";
            case POINTS_SUBTRACTED -> "−" + number + "点";
            case YEN -> number + "円";
            case PERCENT_ADDED -> number + "％加算";
            case PERCENT_SUBTRACTED -> number + "％減算";
            case PURCHASE_PRICE -> "購入価格";
            case REDUCED_ACT -> "減点";
            case MULTIPLIED -> number + "を乗じる";
            case DIVIDED -> number + "を10円で除す";
            case QUANTITY_OMITTED -> "使用量省略";
        };
    }

    private static String span(@Nullable LocalDate from, @Nullable LocalDate until) {
        if (from == null) {
            return "";
        }
        return " （" + from + " から" + (until == null ? "" : " " + until.minusDays(1) + " まで") + "）";
    }

    private static String grounds(ItemAnswer answer) {
        Evidence evidence = answer.evidence();
        if (evidence == null) {
            return "";
        }
        String source = evidence.source() == Evidence.Source.OFFICIAL ? "公式" : derived(evidence.confidence());
        return " [" + source + ": " + evidence.text() + "]";
    }

    /** How far a value from the notice is to be trusted, in words. */
    static String derived(Evidence.Confidence confidence) {
        return "告示から導出・確度"
                + switch (confidence) {
                    case HIGH -> "高";
                    case MEDIUM -> "中";
                    case LOW -> "低";
                };
    }
}
