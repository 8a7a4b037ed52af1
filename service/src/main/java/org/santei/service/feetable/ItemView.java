package org.santei.service.feetable;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.ItemKind;

/**
 * What the tables say of a code, in the words of a page.
 *
 * @param fields as in {@link ItemJson}
 * @param master the master that it stands in, in Japanese
 * @param standing how it stands, in Japanese
 * @param worth its value with what it counts; empty when it has none
 * @param grounds where it is from, in Japanese
 * @param advice what to do when there is no value; empty when there is one
 */
record ItemView(
        Map<String, @Nullable String> fields,
        String master,
        String standing,
        String worth,
        String grounds,
        String advice) {

    static ItemView of(ItemJson json) {
        Map<String, @Nullable String> fields = json.fields();
        ItemKind item = json.answer().item();
        return new ItemView(
                fields,
                Words.master(item == null ? null : ItemJson.word(item)),
                Words.status(json.status()),
                Words.value(json.kind(), json.value()),
                Words.evidence(fields.get("source"), fields.get("confidence")),
                advice(json.status()));
    }

    /** A field; {@code null} when it is empty. */
    public @Nullable String get(String field) {
        return fields.get(field);
    }

    /** The span of the row, with its last day. */
    public String days() {
        return Words.span(fields.get("from"), fields.get("until"));
    }

    private static String advice(String status) {
        return switch (status) {
            case "in-force" -> "";
            case "ended" -> "この日には算定できません。下の履歴で、いつまであったかを確かめてください。";
            case "not-yet" -> "この日にはまだありません。下の履歴で、いつからあるかを確かめてください。";
            case "undecided" -> "この日に残っているか、何点かを、手元の資料からは決められません。公式のマスターを確かめるまで支払わないでください。";
            default -> "この日のことは手元の表からはわかりません。コードと日付を確かめてください。";
        };
    }
}
