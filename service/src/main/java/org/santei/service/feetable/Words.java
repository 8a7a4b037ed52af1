package org.santei.service.feetable;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words of the answers in Japanese, for the pages. */
final class Words {

    private static final Map<String, String> STATUS = Map.of(
            "in-force", "有効",
            "ended", "終了",
            "not-yet", "まだ始まっていない",
            "unknown", "不明",
            "undecided", "未確定");

    private static final Map<String, String> EVIDENCE = Map.of(
            "official", "公式ファイル",
            "derived", "告示から導出",
            "high", "確度 高",
            "medium", "確度 中",
            "low", "確度 低");

    private static final Map<String, String> KINDS = Map.of(
            "points", "点",
            "points-subtracted", "点（減算）",
            "yen", "円",
            "percent-added", "％（加算）",
            "percent-subtracted", "％（減算）",
            "purchase-price", "（購入価格による）",
            "reduced-act", "点（減点する行為）",
            "multiplied", "（乗じる率）",
            "divided", "（10円で除して点数とする）",
            "percent-of", "／100（所定点数に対して）");

    private Words() {}

    /** How an item stands. */
    static String status(String status) {
        return STATUS.getOrDefault(status, status);
    }

    /** Where a value is from, and how far to trust it; empty when that is not known. */
    static String evidence(@Nullable String source, @Nullable String confidence) {
        if (source == null || confidence == null) {
            return "";
        }
        String from = EVIDENCE.getOrDefault(source, source);
        return source.equals("official") ? from : from + "・" + EVIDENCE.getOrDefault(confidence, confidence);
    }

    /** A value with what it counts; empty when there is none. */
    static String value(@Nullable String kind, @Nullable String value) {
        if (kind == null || value == null) {
            return "";
        }
        return kind.equals("quantity-omitted") ? "（数量の記載を省略）" : value + " " + KINDS.getOrDefault(kind, kind);
    }

    /** A span of days, with its last day; {@code until} is the day after it, and {@code null} when there is no end. */
    static String span(@Nullable String from, @Nullable String until) {
        String last = until == null ? "" : LocalDate.parse(until).minusDays(1).toString();
        return (from == null ? "" : from) + " ～ " + last;
    }

    /** The master that an item stands in. */
    static String master(@Nullable String item) {
        return item == null
                ? ""
                : switch (item) {
                    case "procedure" -> "診療行為";
                    case "drug" -> "医薬品";
                    case "material" -> "特定器材";
                    default -> item;
                };
    }
}
