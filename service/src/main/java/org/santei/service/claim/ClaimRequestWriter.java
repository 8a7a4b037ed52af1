package org.santei.service.claim;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Certificate;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.Comment;
import org.santei.engine.claim.Coverage;
import org.santei.engine.claim.Facility;
import org.santei.engine.claim.FundLimits;
import org.santei.engine.claim.History;
import org.santei.engine.claim.Line;
import org.santei.engine.claim.LineGroup;
import org.santei.engine.claim.Stay;
import org.santei.engine.claim.Waiver;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes a claim as a caller of the API would. What is not known is left out. */
public final class ClaimRequestWriter {

    private ClaimRequestWriter() {}

    /** The claim as JSON, without its receipt. */
    public static ObjectNode of(Claim claim) {
        ObjectNode json = JsonMapper.shared().createObjectNode();
        json.put("month", claim.month().toString());
        json.put("setting", word(claim.setting()));
        put(json, "scheme", claim.particulars().scheme());
        if (claim.particulars().dpc()) {
            json.put("dpc", true);
        }
        json.putObject("patient")
                .put("sex", word(claim.patient().sex()))
                .put("birthDate", claim.patient().birthDate().toString());
        if (!claim.facility().equals(Facility.UNKNOWN)) {
            facility(json.putObject("facility"), claim.facility());
        }
        Stay stay = claim.particulars().stay();
        if (stay != null) {
            ObjectNode part = json.putObject("stay");
            put(part, "admitted", stay.admitted());
            put(part, "discharged", stay.discharged());
        }
        put(json, "treatmentDays", claim.particulars().treatmentDays());
        claim.coverages().forEach(coverage -> payer(json.withArray("payers").addObject(), coverage));
        claim.visits().forEach(visit -> {
            ObjectNode part = json.withArray("visits").addObject();
            put(part, "day", visit.day());
            put(part, "timeClass", visit.timeClass());
        });
        claim.diagnoses().forEach(diagnosis -> {
            ObjectNode part = json.withArray("diagnoses").addObject();
            put(part, "code", diagnosis.code());
            put(part, "since", diagnosis.since());
        });
        claim.groups().forEach(group -> group(json.withArray("groups").addObject(), group));
        claim.particulars().comments().forEach(comment -> comment(json, comment));
        history(json, claim.particulars().history());
        return json;
    }

    private static void facility(ObjectNode json, Facility facility) {
        put(json, "kind", facility.kind());
        put(json, "paediatrics", facility.paediatrics());
        put(json, "licensedBeds", facility.licensedBeds());
        put(json, "generalBeds", facility.generalBeds());
        put(json, "area", facility.area());
        Set<String> standards = facility.standards();
        if (standards != null) {
            json.putArray("standards");
            standards.stream().sorted().forEach(json.withArray("standards")::add);
        }
    }

    private static void payer(ObjectNode json, Coverage coverage) {
        Certificate certificate = coverage.certificate();
        put(json, "payer", coverage.payer());
        put(json, "points", coverage.billedPoints());
        put(json, "patientYen", coverage.billedPatientYen());
        put(json, "number", certificate.number());
        put(json, "incomeClass", certificate.incomeClass());
        put(json, "longTermYen", certificate.longTermYen());
        put(json, "longTermForAll", certificate.longTermForAll());
        put(json, "benefitPercent", certificate.benefitPercent());
        put(json, "reducedStandard", certificate.reducedStandard());
        put(json, "mealPercent", certificate.mealPercent());
        if (certificate.halved()) {
            json.put("halved", true);
        }
        if (certificate.multiple()) {
            json.put("multiple", true);
        }
        Waiver waiver = certificate.waiver();
        if (waiver != null) {
            ObjectNode part = json.putObject("waiver");
            put(part, "kind", waiver.kind());
            put(part, "percent", waiver.percent());
            put(part, "yen", waiver.yen());
        }
        FundLimits limits = certificate.limits();
        if (!limits.equals(FundLimits.UNKNOWN)) {
            ObjectNode part = json.putObject("limits");
            put(part, "percent", limits.percent());
            put(part, "perVisitYen", limits.perVisitYen());
            put(part, "perDayYen", limits.perDayYen());
            put(part, "perMonthYen", limits.perMonthYen());
            put(part, "perDayCount", limits.perDayCount());
            put(part, "perMonthCount", limits.perMonthCount());
        }
    }

    private static void group(ObjectNode json, LineGroup group) {
        json.put("section", group.section());
        words(json, "payers", group.payers());
        json.put("count", group.count());
        group.days().forEach((day, times) -> json.withObject("days").put(day.toString(), times));
        put(json, "points", group.billedPoints());
        for (Line line : group.lines()) {
            ObjectNode part = json.withArray("lines").addObject();
            part.put("code", line.code());
            part.put("quantity", line.quantity());
            part.put("unitPrice", line.unitPrice());
            part.properties().removeIf(field -> field.getValue().isNull());
        }
    }

    private static void comment(ObjectNode json, Comment comment) {
        if (comment.day() == null) {
            json.withArray("comments").add(comment.code());
        } else {
            ObjectNode part = json.withArray("commentDays").addObject();
            put(part, "code", comment.code());
            put(part, "day", comment.day());
        }
    }

    private static void history(ObjectNode json, History history) {
        if (history.equals(History.UNKNOWN)) {
            return;
        }
        ObjectNode part = json.putObject("history");
        put(part, "since", history.since());
        history.acts().forEach(act -> {
            ObjectNode past = part.withArray("acts").addObject();
            put(past, "code", act.code());
            put(past, "day", act.day());
            past.put("times", act.times());
        });
    }

    private static void words(ObjectNode json, String name, Collection<? extends Enum<?>> words) {
        words.forEach(word -> json.withArray(name).add(word(word)));
    }

    private static void put(ObjectNode json, String name, @Nullable Object value) {
        if (value instanceof Integer number) {
            json.put(name, number);
        } else if (value instanceof Boolean truth) {
            json.put(name, truth);
        } else if (value != null) {
            json.put(name, value instanceof Enum<?> word ? word(word) : value.toString());
        }
    }

    private static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
