package org.santei.service.feetable;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.ItemAnswer;
import org.santei.feetables.ValueKind;
import org.santei.feetables.store.Evidence;
import org.santei.feetables.store.SourceFile;
import org.santei.service.json.AnswerJson;

/**
 * What the tables say of a code, as JSON; the same for the API and the command line.
 *
 * @param answer what they say
 * @param reference 区分番号 on that day; {@code null} when it has none
 */
public record ItemJson(ItemAnswer answer, @Nullable String reference) {

    /** One line of JSON, without the line end. */
    public static String line(ItemAnswer answer, @Nullable String reference) {
        return AnswerJson.line(new ItemJson(answer, reference));
    }

    /** The fields in their order; all are text, and a value is named by what it counts. */
    @JsonValue
    Map<String, @Nullable String> fields() {
        SourceFile file = answer.file();
        Evidence evidence = answer.evidence();
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        fields.put("code", answer.code());
        fields.put("name", answer.name());
        fields.put("kind", kind());
        fields.put(valueName(answer.kind()), value());
        fields.put("status", status());
        fields.put("source", evidence == null ? null : word(evidence.source()));
        fields.put("confidence", evidence == null ? null : word(evidence.confidence()));
        fields.put("evidence", evidence == null ? null : evidence.text());
        fields.put("file", file == null ? null : file.file());
        fields.put("publishedOn", file == null ? null : day(file.publishedOn()));
        fields.put("from", day(answer.from()));
        fields.put("until", day(answer.until()));
        fields.put("reference", reference);
        return fields;
    }

    /** What its value counts; {@code null} unless it is in force. */
    @Nullable
    String kind() {
        ValueKind kind = answer.kind();
        return kind == null ? null : kind.word();
    }

    /** Its value without trailing zeros; {@code null} unless it is in force. */
    @Nullable
    String value() {
        BigDecimal value = answer.value();
        return value == null ? null : plain(value);
    }

    /** How it stands. */
    String status() {
        return word(answer.standing());
    }

    /** A number without trailing zeros. */
    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** A choice as it is written in answers. */
    static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A day as it is written in answers; {@code null} for the end of what has none. */
    static @Nullable String day(@Nullable LocalDate day) {
        return day == null || day.equals(LocalDate.MAX) ? null : day.toString();
    }

    private static String valueName(@Nullable ValueKind kind) {
        if (kind == null || kind == ValueKind.POINTS || kind == ValueKind.POINTS_SUBTRACTED) {
            return "points";
        }
        return kind == ValueKind.YEN ? "price" : "value";
    }
}
