package org.santei.service.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.ClaimResponse;
import org.hl7.fhir.r4.model.ClaimResponse.AdjudicationComponent;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What an answer says, whichever form it has.
 *
 * @param groups of each group its outcome, points, yen and count, and of each line its outcome and rule
 * @param totals every sum that is decided, by its name
 * @param findings type, rule, yen and text of each, with its place, in the order of their texts
 * @param input hash of the claim
 */
record ToldAnswer(List<String> groups, Map<String, String> totals, List<String> findings, String input) {

    /** The same without what numbers of lines have a part in: in a UKE file they are those of the file. */
    ToldAnswer withoutPlaces() {
        return new ToldAnswer(
                groups,
                totals,
                findings.stream()
                        .map(text -> text.replaceAll("[0-9]+行", "#行"))
                        .sorted()
                        .toList(),
                "");
    }

    /** What an answer of the API says. */
    static ToldAnswer of(JsonNode answer) {
        List<String> groups = new ArrayList<>();
        for (JsonNode group : answer.get("groups")) {
            StringBuilder text = new StringBuilder(
                    group(text(group, "outcome"), text(group, "points"), text(group, "yen"), text(group, "count")));
            for (JsonNode line : group.get("lines")) {
                text.append(" | ").append(text(line, "outcome")).append(' ').append(text(line, "rule"));
            }
            groups.add(text.toString());
        }
        List<String> findings = new ArrayList<>();
        for (JsonNode finding : answer.get("findings")) {
            findings.add(String.join(
                    " ", text(finding, "type"), text(finding, "rule"), text(finding, "yen"), text(finding, "message")));
        }
        return new ToldAnswer(
                groups,
                totals(answer),
                sorted(findings),
                answer.at("/proof/input").stringValue());
    }

    private static Map<String, String> totals(JsonNode answer) {
        Map<String, String> totals = new TreeMap<>();
        put(totals, "total-points", text(answer, "totalPoints"));
        for (JsonNode payer : answer.get("payers")) {
            put(totals, "payer-points " + text(payer, "payer"), text(payer, "points"));
        }
        for (JsonNode payer : answer.path("patient").path("payers")) {
            String name = ' ' + text(payer, "payer");
            put(totals, "paid" + name, text(payer, "paidYen"));
            put(totals, "high-cost" + name, text(payer, "highCostYen"));
            put(totals, "left" + name, text(payer, "leftYen"));
        }
        put(totals, "patient", text(answer.path("patient"), "yen"));
        put(totals, "patient-exact", text(answer.path("patient"), "exactYen"));
        return totals;
    }

    /** What a ClaimResponse says. */
    static ToldAnswer ofFhir(ClaimResponse response) {
        List<String> groups = new ArrayList<>();
        List<String> findings = new ArrayList<>();
        findings(response.getAdjudication(), findings);
        for (ClaimResponse.ItemComponent item : response.getItem()) {
            List<AdjudicationComponent> all = item.getAdjudication();
            StringBuilder text = new StringBuilder(
                    group(outcome(all), value(all, "points"), value(all, "yen"), value(all, "count")));
            findings(all, findings);
            if (item.getDetail().isEmpty()) {
                text.append(" | ").append(outcome(all)).append(' ').append(rule(all));
            }
            for (ClaimResponse.ItemDetailComponent detail : item.getDetail()) {
                text.append(" | ")
                        .append(outcome(detail.getAdjudication()))
                        .append(' ')
                        .append(rule(detail.getAdjudication()));
                findings(detail.getAdjudication(), findings);
            }
            groups.add(text.toString());
        }
        String input = response.getExtensionByUrl(Extensions.PROOF.url())
                .getExtensionByUrl("input")
                .getValue()
                .primitiveValue();
        return new ToldAnswer(groups, totals(response), sorted(findings), input);
    }

    private static Map<String, String> totals(ClaimResponse response) {
        Map<String, String> totals = new TreeMap<>();
        for (AdjudicationComponent each : response.getAdjudication()) {
            String category = Codes.of(each.getCategory(), Vocabulary.ADJUDICATION.url());
            String payer = Codes.of(each.getReason(), Vocabulary.PAYER.url());
            if (each.hasValue() && !"section-points".equals(category)) {
                put(
                        totals,
                        payer == null ? category : category + ' ' + payer,
                        each.getValue().toPlainString());
            }
        }
        for (ClaimResponse.TotalComponent total : response.getTotal()) {
            String category = Codes.of(total.getCategory(), Vocabulary.TOTAL.url());
            String payer = Codes.of(total.getCategory(), Vocabulary.PAYER.url());
            if (category != null) {
                put(
                        totals,
                        payer == null ? category : category + ' ' + payer,
                        total.getAmount().getValue().toPlainString());
            }
        }
        return totals;
    }

    private static void findings(List<AdjudicationComponent> adjudications, List<String> findings) {
        for (AdjudicationComponent each : adjudications) {
            CodeableConcept reason = each.getReason();
            if ("finding".equals(Codes.of(each.getCategory(), Vocabulary.ADJUDICATION.url()))) {
                String rule = Codes.of(reason, Systems.RULES);
                findings.add(String.join(
                        " ",
                        Codes.of(reason, Vocabulary.FINDING.url()),
                        rule == null ? "" : rule,
                        each.hasAmount() ? each.getAmount().getValue().toPlainString() : "",
                        reason.getText()));
            }
        }
    }

    private static String outcome(List<AdjudicationComponent> adjudications) {
        return said(adjudications, Vocabulary.OUTCOME.url());
    }

    private static String rule(List<AdjudicationComponent> adjudications) {
        return said(adjudications, Systems.RULES);
    }

    private static String said(List<AdjudicationComponent> adjudications, String system) {
        String said = adjudications.stream()
                .filter(each -> "outcome".equals(Codes.of(each.getCategory(), Vocabulary.ADJUDICATION.url())))
                .map(each -> Codes.of(each.getReason(), system))
                .findFirst()
                .orElse(null);
        return said == null ? "" : said;
    }

    private static String value(List<AdjudicationComponent> adjudications, String category) {
        return adjudications.stream()
                .filter(each -> category.equals(Codes.of(each.getCategory(), Vocabulary.ADJUDICATION.url())))
                .map(each ->
                        each.hasValue() ? each.getValue() : each.getAmount().getValue())
                .map(value -> value.toPlainString())
                .findFirst()
                .orElse("");
    }

    private static String group(String outcome, String points, String yen, String count) {
        return outcome + ' ' + points + " points " + yen + " yen x " + count;
    }

    private static String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isNull() || value.isMissingNode() ? "" : value.asString();
    }

    private static void put(Map<String, String> totals, @Nullable String name, String value) {
        if (name != null && !value.isEmpty()) {
            totals.put(name, value);
        }
    }

    private static List<String> sorted(List<String> texts) {
        return texts.stream().sorted().toList();
    }
}
