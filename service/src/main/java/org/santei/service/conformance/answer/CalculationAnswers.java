package org.santei.service.conformance.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.santei.engine.conformance.VendorAnswer;
import org.santei.service.problem.FieldErrors;
import org.santei.service.problem.ProblemException;
import org.santei.service.request.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a program answers when it is called: an answer as in a file of answers, or a calculation in the words of this API
 * ({@code totalPoints}, {@code groups}).
 */
public final class CalculationAnswers {

    private CalculationAnswers() {}

    /**
     * The answer to a case.
     *
     * @param number number of the case
     * @return {@code null} when it cannot be read as one
     */
    public static @Nullable VendorAnswer read(String number, byte[] body) {
        try {
            JsonNode json = StrictJson.read(body, "回答");
            if (json.has("totalPoints")) {
                return of(number, json);
            }
            if (json instanceof ObjectNode object) {
                if (!object.path("case").asString(number).equals(number)) {
                    return null;
                }
                return AnswerReader.read(object.put("case", number), new FieldErrors());
            }
            return null;
        } catch (ProblemException e) {
            return null;
        }
    }

    /** A calculation of this API as an answer to a case. */
    public static VendorAnswer of(String number, JsonNode calculation) {
        List<VendorAnswer.Line> lines = new ArrayList<>();
        for (JsonNode group : calculation.path("groups")) {
            add(lines, group);
        }
        Map<String, Integer> sections = new LinkedHashMap<>();
        JsonNode bySection = calculation.path("sections");
        bySection
                .propertyNames()
                .forEach(name -> sections.put(name, bySection.get(name).asInt(0)));
        boolean undecided = !calculation.path("complete").asBoolean(true)
                || calculation.path("totalPoints").isNull();
        List<String> questions = new ArrayList<>();
        for (JsonNode question : calculation.path("questions")) {
            questions.add(question.path("field").asString(""));
            questions.add(question.path("title").asString(""));
        }
        questions.removeIf(String::isEmpty);
        JsonNode patient = calculation.path("patient");
        return new VendorAnswer(
                number,
                calculation.path("totalPoints").isIntegralNumber()
                        ? Integer.valueOf(calculation.path("totalPoints").intValue())
                        : null,
                lines,
                sections,
                patient.path("yen").isIntegralNumber()
                        ? Long.valueOf(patient.path("yen").longValue())
                        : null,
                payers(patient),
                undecided,
                questions);
    }

    private static void add(List<VendorAnswer.Line> lines, JsonNode group) {
        boolean groupPaid = group.path("outcome").asString("").equals("paid");
        int last = -1;
        for (int i = 0; i < group.path("lines").size(); i++) {
            last = isPaid(group.path("lines").get(i)) ? i : last;
        }
        for (int i = 0; i < group.path("lines").size(); i++) {
            JsonNode line = group.path("lines").get(i);
            lines.add(new VendorAnswer.Line(
                    line.path("code").asString(""),
                    groupPaid && i == last
                            ? Integer.valueOf(group.path("points").asInt(0))
                            : null,
                    Math.max(1, group.path("count").asInt(1)),
                    isPaid(line)));
        }
    }

    private static boolean isPaid(JsonNode line) {
        return line.path("outcome").asString("").equals("paid");
    }

    private static @Nullable Map<String, Long> payers(JsonNode patient) {
        if (!patient.path("payers").isArray()) {
            return null;
        }
        Map<String, Long> payers = new LinkedHashMap<>();
        for (JsonNode payer : patient.path("payers")) {
            if (payer.path("leftYen").isIntegralNumber()) {
                payers.put(
                        payer.path("payer").asString(""), payer.path("leftYen").longValue());
            }
        }
        return payers;
    }
}
