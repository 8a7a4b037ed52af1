package org.santei.service.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.santei.engine.calculation.Outcome;
import org.santei.engine.conformance.Expected;
import org.santei.engine.conformance.KitCase;
import tools.jackson.databind.json.JsonMapper;

/** Answers as a program writes them that knows everything: one line of JSON for each case. */
public final class RightAnswers {

    private RightAnswers() {}

    /** The lines of some cases. */
    public static String of(List<KitCase> cases) {
        StringBuilder lines = new StringBuilder();
        cases.forEach(each -> lines.append(line(fields(each))));
        return lines.toString();
    }

    /** One line. */
    public static String line(Map<String, Object> fields) {
        return JsonMapper.shared().writeValueAsString(fields) + '\n';
    }

    /** What is right, by field. */
    public static Map<String, Object> fields(KitCase kitCase) {
        Expected expected = kitCase.expected();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("case", kitCase.number());
        if (!expected.complete() || expected.total() == null) {
            fields.put("undecided", true);
            return fields;
        }
        fields.put("points", expected.total());
        List<Map<String, Object>> lines = new ArrayList<>();
        for (Expected.ExpectedLine line : expected.lines()) {
            if (line.outcome() == Outcome.PAID) {
                Map<String, Object> written = new LinkedHashMap<>();
                written.put("code", line.code());
                if (line.points() != null) {
                    written.put("points", line.points());
                }
                written.put("times", line.times());
                lines.add(written);
            }
        }
        fields.put("lines", lines);
        fields.put("sections", expected.sections());
        if (expected.patientYen() != null) {
            fields.put("patientYen", expected.patientYen());
        }
        Map<String, Object> yen = new LinkedHashMap<>();
        expected.payers().forEach(payer -> yen.put(payer.payer().name().toLowerCase(Locale.ROOT), payer.leftYen()));
        if (!yen.isEmpty()) {
            fields.put("payerYen", yen);
        }
        return fields;
    }
}
