package org.santei.service.conformance.kit;

import java.util.Locale;
import java.util.TreeMap;
import org.santei.engine.conformance.Expected;
import org.santei.engine.conformance.KitCase;
import org.santei.engine.conformance.UkeInput;
import org.santei.service.claim.ClaimRequestWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Cases in JSON: the input as the API takes it, what is expected, and a row of the index. */
final class CaseJson {

    private CaseJson() {}

    static ObjectNode claim(KitCase kitCase) {
        ObjectNode json = JsonMapper.shared().createObjectNode();
        json.put("receipt", kitCase.claim().receipt());
        json.setAll(ClaimRequestWriter.of(kitCase.claim()));
        return json;
    }

    static ObjectNode index(KitCase kitCase) {
        ObjectNode json = JsonMapper.shared().createObjectNode();
        json.put("number", kitCase.number())
                .put("kind", kitCase.kind().word())
                .put("chapter", kitCase.chapter())
                .put("clause", kitCase.clause())
                .put("title", kitCase.title())
                .put("difficulty", kitCase.difficulty().word())
                .put("edge", kitCase.edge())
                .put("status", kitCase.status().word())
                .put("ask", kitCase.ask());
        kitCase.labels().forEach(json.putArray("labels")::add);
        UkeInput.lacking(kitCase).forEach(json.putArray("notInUke")::add);
        return json;
    }

    static ObjectNode expected(KitCase kitCase) {
        Expected expected = kitCase.expected();
        ObjectNode json = JsonMapper.shared().createObjectNode();
        json.put("number", kitCase.number())
                .put("status", kitCase.status().word())
                .put("points", expected.total())
                .put("complete", expected.complete())
                .put("patientYen", expected.patientYen())
                .put("selfPaid", expected.selfPaid());
        ObjectNode sections = json.putObject("sections");
        new TreeMap<>(expected.sections()).forEach(sections::put);
        expected.lines()
                .forEach(line -> json.withArray("lines")
                        .addObject()
                        .put("group", line.group())
                        .put("line", line.line())
                        .put("code", line.code())
                        .put("points", line.points())
                        .put("times", line.times())
                        .put("outcome", line.outcome().name().toLowerCase(Locale.ROOT))
                        .put("rule", line.rule())
                        .put("reason", line.reason())
                        .put("source", line.source()));
        expected.payers()
                .forEach(payer -> json.withArray("payers")
                        .addObject()
                        .put("payer", payer.payer().name().toLowerCase(Locale.ROOT))
                        .put("points", payer.points())
                        .put("paidYen", payer.paidYen())
                        .put("highCostYen", payer.highCostYen())
                        .put("leftYen", payer.leftYen()));
        expected.questions()
                .forEach(question -> json.withArray("questions")
                        .addObject()
                        .put("field", question.field())
                        .put("title", question.title()));
        return json;
    }
}
