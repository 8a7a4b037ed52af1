package org.santei.service.claim;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.FacilityKind;
import org.santei.engine.claim.LineKind;
import org.santei.engine.claim.Payer;
import org.santei.engine.claim.Scheme;
import org.santei.engine.claim.Setting;
import org.santei.engine.claim.Sex;
import org.santei.engine.claim.TimeClass;
import org.santei.service.problem.FieldErrors;
import org.santei.service.request.JsonObject;
import org.santei.service.request.Place;
import tools.jackson.databind.JsonNode;

/** Reads a claim from a JSON document as far as it can, and notes every value of a wrong type or form. */
final class ClaimRequestReader {

    private static final int POINTS_LIMIT = 9_999_999;
    private static final int COUNT_LIMIT = 999;
    private static final int BEDS_LIMIT = 9_999;
    private static final int LAST_AREA = 7;
    private static final int LONGEST_MONTH = 31;
    private static final Pattern DAY = Pattern.compile("[1-9]|[12][0-9]|3[01]");

    private static final ClaimRequest NOTHING = new ClaimRequest(
            null, null, null, null, null, null, null, null, null, List.of(), List.of(), List.of(), List.of(), List.of(),
            List.of(), null, List.of());

    private final FieldErrors errors;

    ClaimRequestReader(FieldErrors errors) {
        this.errors = errors;
    }

    /** The claim; {@code null} when the document is no object. */
    @Nullable
    ClaimRequest read(JsonNode document) {
        JsonObject claim = JsonObject.of(document, Place.DOCUMENT, ClaimRequest.class, errors);
        return claim == null ? null : claim(claim);
    }

    // An earlier claim that is no object stays in place as one that says nothing, so that later paths count.
    private ClaimRequest previous(JsonNode node, Place path) {
        JsonObject claim = JsonObject.of(node, path, ClaimRequest.class, errors);
        return claim == null ? NOTHING : claim(claim);
    }

    private ClaimRequest claim(JsonObject claim) {
        return new ClaimRequest(
                claim.text("receipt", Formats.RECEIPT),
                claim.month("month"),
                claim.word("setting", Setting.class),
                claim.word("scheme", Scheme.class),
                claim.bool("dpc"),
                claim.part("patient", this::patient),
                claim.part("facility", this::facility),
                claim.part("stay", this::stay),
                claim.integer("treatmentDays", 0, LONGEST_MONTH),
                claim.filled("payers", new PayerReader(errors)::payer),
                claim.list("visits", this::visit),
                claim.list("diagnoses", this::diagnosis),
                claim.filled("groups", this::group),
                claim.everyText("comments", Formats.COMMENT),
                claim.list("commentDays", this::commentDay),
                claim.part("history", this::history),
                claim.list("previousClaims", this::previous));
    }

    private ClaimRequest.@Nullable StayPart stay(JsonNode node, Place path) {
        JsonObject stay = JsonObject.of(node, path, ClaimRequest.StayPart.class, errors);
        return stay == null ? null : new ClaimRequest.StayPart(stay.date("admitted"), stay.date("discharged"));
    }

    private ClaimRequest.@Nullable HistoryPart history(JsonNode node, Place path) {
        JsonObject history = JsonObject.of(node, path, ClaimRequest.HistoryPart.class, errors);
        return history == null
                ? null
                : new ClaimRequest.HistoryPart(history.date("since"), history.list("acts", this::pastAct));
    }

    private ClaimRequest.PastActPart pastAct(JsonNode node, Place path) {
        JsonObject act = JsonObject.of(node, path, ClaimRequest.PastActPart.class, errors);
        return act == null
                ? new ClaimRequest.PastActPart(null, null, null)
                : new ClaimRequest.PastActPart(
                        act.text("code", Formats.ITEM), act.date("day"), act.integer("times", 1, COUNT_LIMIT));
    }

    private ClaimRequest.@Nullable PatientPart patient(JsonNode node, Place path) {
        JsonObject patient = JsonObject.of(node, path, ClaimRequest.PatientPart.class, errors);
        return patient == null
                ? null
                : new ClaimRequest.PatientPart(patient.word("sex", Sex.class), patient.date("birthDate"));
    }

    /** The facility; {@code null} when the node is no object. */
    ClaimRequest.@Nullable FacilityPart facility(JsonNode node, Place path) {
        JsonObject facility = JsonObject.of(node, path, ClaimRequest.FacilityPart.class, errors);
        return facility == null
                ? null
                : new ClaimRequest.FacilityPart(
                        facility.word("kind", FacilityKind.class),
                        facility.bool("paediatrics"),
                        facility.texts("standards", Formats.STANDARD),
                        facility.integer("licensedBeds", 0, BEDS_LIMIT),
                        facility.integer("generalBeds", 0, BEDS_LIMIT),
                        facility.integer("area", 0, LAST_AREA));
    }

    // Parts of lists stay in place even when they are empty, so that later paths count as the sender does.
    private ClaimRequest.VisitPart visit(JsonNode node, Place path) {
        JsonObject visit = JsonObject.of(node, path, ClaimRequest.VisitPart.class, errors);
        return visit == null
                ? new ClaimRequest.VisitPart(null, null)
                : new ClaimRequest.VisitPart(visit.date("day"), visit.word("timeClass", TimeClass.class));
    }

    private ClaimRequest.DiagnosisPart diagnosis(JsonNode node, Place path) {
        JsonObject diagnosis = JsonObject.of(node, path, ClaimRequest.DiagnosisPart.class, errors);
        return diagnosis == null
                ? new ClaimRequest.DiagnosisPart(null, null)
                : new ClaimRequest.DiagnosisPart(diagnosis.text("code", Formats.DISEASE), diagnosis.date("since"));
    }

    private ClaimRequest.CommentDayPart commentDay(JsonNode node, Place path) {
        JsonObject comment = JsonObject.of(node, path, ClaimRequest.CommentDayPart.class, errors);
        return comment == null
                ? new ClaimRequest.CommentDayPart(null, null)
                : new ClaimRequest.CommentDayPart(comment.text("code", Formats.COMMENT), comment.date("day"));
    }

    private ClaimRequest.GroupPart group(JsonNode node, Place path) {
        JsonObject group = JsonObject.of(node, path, ClaimRequest.GroupPart.class, errors);
        return group == null
                ? new ClaimRequest.GroupPart(null, null, null, Map.of(), null, List.of())
                : new ClaimRequest.GroupPart(
                        group.text("section", Formats.SECTIONS),
                        group.words("payers", Payer.class),
                        group.integer("count", 1, COUNT_LIMIT),
                        days(group),
                        group.integer("points", 0, POINTS_LIMIT),
                        group.filled("lines", this::line));
    }

    private ClaimRequest.LinePart line(JsonNode node, Place path) {
        JsonObject line = JsonObject.of(node, path, ClaimRequest.LinePart.class, errors);
        return line == null
                ? new ClaimRequest.LinePart(null, null, null, null)
                : new ClaimRequest.LinePart(
                        line.text("code", Formats.ITEM),
                        line.word("kind", LineKind.class),
                        line.quantity("quantity"),
                        line.unitPrice("unitPrice"));
    }

    private Map<String, Integer> days(JsonObject group) {
        JsonNode entries = group.entries("days");
        if (entries == null) {
            return Map.of();
        }
        Map<String, Integer> days = new TreeMap<>();
        for (Map.Entry<String, JsonNode> entry : entries.properties()) {
            JsonNode times = entry.getValue();
            if (!DAY.matcher(entry.getKey()).matches()) {
                errors.add(group.path("days"), "キーは日（\"1\"～\"31\"、先頭に0を付けない）で書いてください。");
            } else if (!times.isIntegralNumber()
                    || !times.canConvertToInt()
                    || times.intValue() < 1
                    || times.intValue() > COUNT_LIMIT) {
                errors.add(group.path("days." + entry.getKey()), "その日の回数を1以上" + COUNT_LIMIT + "以下の整数で書いてください。");
            } else {
                days.put(entry.getKey(), times.intValue());
            }
        }
        return days;
    }
}
