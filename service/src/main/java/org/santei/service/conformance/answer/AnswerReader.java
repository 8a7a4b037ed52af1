package org.santei.service.conformance.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.santei.engine.conformance.VendorAnswer;
import org.santei.service.problem.FieldErrors;
import org.santei.service.request.JsonObject;
import org.santei.service.request.Place;
import org.santei.service.request.TextForm;
import tools.jackson.databind.JsonNode;

/** Reads an answer in JSON, and says everything that is wrong with it. */
final class AnswerReader {

    private static final int MOST_POINTS = 99_999_999;
    private static final int MOST_TIMES = 9_999;
    private static final int MOST_LINES = 5_000;
    private static final int MOST_ENTRIES = 100;

    private static final TextForm NUMBER = TextForm.of("[0-9]{6}", "ケースの番号を6桁の数字で書いてください（例 \"000123\"）。");
    private static final TextForm CODE = TextForm.of("[0-9]{9}", "公式マスターのコードを9桁の数字で書いてください。");
    private static final TextForm WORDS = TextForm.of("[^\\p{Cntrl}]{1,200}", "1字以上200字までで書いてください。");
    private static final String SECTION = "[0-9]{2}";
    private static final String PAYER = "insurance|public[1-4]";

    private AnswerReader() {}

    /** An answer; {@code null} when something is wrong, which is noted. */
    static @Nullable VendorAnswer read(JsonNode json, FieldErrors errors) {
        FieldErrors found = new FieldErrors();
        JsonObject object = JsonObject.of(renamed(json), Place.DOCUMENT, AnswerLine.class, found);
        VendorAnswer answer = object == null ? null : answer(object, found);
        if (answer != null && !found.any() && !answer.answers()) {
            found.add("points", "points か lines を書いてください。決められないときは undecided を true にしてください。");
        }
        errors.addAll(found, field -> field.equals("number") ? "case" : field);
        return found.any() ? null : answer;
    }

    /** The number of a case is called {@code case}, which no name of Java may be. */
    private static JsonNode renamed(JsonNode json) {
        if (!(json instanceof tools.jackson.databind.node.ObjectNode object)) {
            return json;
        }
        tools.jackson.databind.node.ObjectNode renamed = object.deepCopy();
        JsonNode number = renamed.remove("case");
        JsonNode other = renamed.remove("number");
        if (number != null) {
            renamed.set("number", number);
        }
        if (other != null) {
            renamed.set("number（case と書く）", other);
        }
        return renamed;
    }

    private static @Nullable VendorAnswer answer(JsonObject object, FieldErrors errors) {
        String number = object.text("number", NUMBER);
        List<VendorAnswer.Line> lines = object.list("lines", (line, where) -> line(line, where, errors));
        boolean hasLines = object.list("lines", (line, where) -> line).size() > 0;
        if (lines.size() > MOST_LINES) {
            errors.add("lines", MOST_LINES + "行までで書いてください。");
        }
        Map<String, Integer> sections = amounts(object, "sections", SECTION, "診療識別を2桁の数字で書いてください。", errors);
        Map<String, Integer> payers =
                amounts(object, "payerYen", PAYER, "insurance、public1、public2、public3、public4 のどれかを書いてください。", errors);
        Integer patientYen = object.integer("patientYen", 0, MOST_POINTS);
        Boolean undecided = object.bool("undecided");
        Integer points = object.integer("points", 0, MOST_POINTS);
        List<String> questions = object.everyText("questions", WORDS);
        if (number == null || errors.any()) {
            return null;
        }
        return new VendorAnswer(
                number,
                points,
                hasLines ? lines : null,
                sections,
                patientYen == null ? null : Long.valueOf(patientYen),
                payers == null ? null : longs(payers),
                Boolean.TRUE.equals(undecided),
                questions);
    }

    private static VendorAnswer.@Nullable Line line(JsonNode json, Place where, FieldErrors errors) {
        JsonObject object = JsonObject.of(json, where, AnswerLine.Line.class, errors);
        if (object == null) {
            return null;
        }
        String code = object.text("code", CODE);
        Integer points = object.integer("points", 0, MOST_POINTS);
        Integer times = object.integer("times", 1, MOST_TIMES);
        Boolean payable = object.bool("payable");
        return code == null
                ? null
                : new VendorAnswer.Line(
                        code, points, Objects.requireNonNullElse(times, 1), !Boolean.FALSE.equals(payable));
    }

    private static @Nullable Map<String, Integer> amounts(
            JsonObject object, String field, String names, String hint, FieldErrors errors) {
        JsonNode entries = object.entries(field);
        if (entries == null || !entries.isObject()) {
            return null;
        }
        Map<String, Integer> amounts = new LinkedHashMap<>();
        for (String name : new ArrayList<>(entries.propertyNames())) {
            JsonNode value = entries.get(name);
            if (!name.matches(names) || amounts.size() >= MOST_ENTRIES) {
                errors.add(field, hint);
            } else if (!value.isIntegralNumber()
                    || !value.canConvertToInt()
                    || value.intValue() < 0
                    || value.intValue() > MOST_POINTS) {
                errors.add(field + "." + name, "0以上" + MOST_POINTS + "以下の整数で書いてください。");
            } else {
                amounts.put(name, value.intValue());
            }
        }
        return amounts;
    }

    private static Map<String, Long> longs(Map<String, Integer> amounts) {
        Map<String, Long> longs = new LinkedHashMap<>();
        amounts.forEach((name, amount) -> longs.put(name, Long.valueOf(amount)));
        return longs;
    }
}
