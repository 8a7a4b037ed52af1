package org.santei.service.fhir;

import java.util.List;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Claim;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Quantity;
import org.jspecify.annotations.Nullable;
import org.santei.service.problem.FieldErrors;

/** Turns Claim.supportingInfo and Claim.diagnosis into what the API tells beside the lines. */
final class InformationMapping {

    private static final String STAY = "hospitalized";

    private final ExtensionReader extensions;
    private final FieldErrors errors;

    InformationMapping(ExtensionReader extensions, FieldErrors errors) {
        this.extensions = extensions;
        this.errors = errors;
    }

    /** Writes what the supporting information tells; categories of others are read over. */
    void map(Claim claim, String path, Placed target) {
        for (int i = 0; i < claim.getSupportingInfo().size(); i++) {
            Claim.SupportingInformationComponent info =
                    claim.getSupportingInfo().get(i);
            String where = path + ".supportingInfo[" + i + ']';
            extensions.check(info.getExtension(), where, "Claim.supportingInfo");
            String own = Codes.of(info.getCategory(), Vocabulary.INFORMATION.url());
            if (own != null) {
                own(own, info, where, target);
            } else if (STAY.equals(Codes.of(info.getCategory(), Systems.HL7_INFORMATION))) {
                Placed stay = target.object("stay", where);
                Period period = period(info, where);
                stay.text("admitted", day(period.getStartElement()), where + ".timing.start");
                stay.text("discharged", day(period.getEndElement()), where + ".timing.end");
            }
        }
    }

    private void own(String category, Claim.SupportingInformationComponent info, String where, Placed target) {
        switch (category) {
            case "scheme" -> target.text("scheme", Codes.of(info.getCode(), Vocabulary.SCHEME.url()), where + ".code");
            case "dpc" -> {
                if (info.getValue() instanceof BooleanType truth) {
                    target.value("dpc", truth, where + ".value");
                } else {
                    errors.add(where + ".value", "valueBoolean で書いてください。");
                }
            }
            case "treatment-days" -> quantity("treatmentDays", info, where, target);
            case "visit" -> {
                Placed visit = target.item("visits", where);
                visit.text("day", date(info, where), where + ".timing");
                visit.text("timeClass", Codes.of(info.getCode(), Vocabulary.TIME_CLASS.url()), where + ".code");
            }
            case "comment" -> comment(info, where, target);
            case "history" ->
                target.object("history", where)
                        .text("since", day(period(info, where).getStartElement()), where + ".timing.start");
            case "past-act" -> {
                Placed act = target.object("history", where).item("acts", where);
                act.text("code", line(info.getCode()), where + ".code");
                act.text("day", date(info, where), where + ".timing");
                if (info.hasValue()) {
                    quantity("times", info, where, act);
                }
            }
            default ->
                errors.add(
                        where + ".category",
                        "このコードはありません。使えるコード: "
                                + String.join(
                                        "、", Vocabulary.INFORMATION.codes().keySet()) + "。");
        }
    }

    private void comment(Claim.SupportingInformationComponent info, String where, Placed target) {
        String code = Codes.of(info.getCode(), Systems.COMMENTS);
        if (code == null) {
            errors.add(where + ".code", "コメントコードを " + Systems.COMMENTS + " の coding で書いてください。文は書かないでください。");
        } else if (info.hasTiming()) {
            Placed comment = target.item("commentDays", where);
            comment.text("code", code, where + ".code");
            comment.text("day", date(info, where), where + ".timing");
        } else {
            target.add("comments", code, where + ".code");
        }
    }

    /** Writes every diagnosis. */
    void diagnoses(References.Found<Claim> found, References references, Placed target) {
        List<Claim.DiagnosisComponent> all = found.resource().getDiagnosis();
        for (int i = 0; i < all.size(); i++) {
            Claim.DiagnosisComponent diagnosis = all.get(i);
            String where = found.path() + ".diagnosis[" + i + ']';
            extensions.check(diagnosis.getExtension(), where, "Claim.diagnosis");
            Placed part = target.item("diagnoses", where);
            if (diagnosis.hasDiagnosisCodeableConcept()) {
                part.text("code", disease(diagnosis.getDiagnosisCodeableConcept()), where + ".diagnosis");
            } else {
                References.Found<Condition> condition =
                        references.find(diagnosis.getDiagnosisReference(), found, Condition.class);
                if (condition == null) {
                    errors.add(where + ".diagnosis", "参照する Condition を contained か Bundle に入れてください。");
                } else {
                    part.text("code", disease(condition.resource().getCode()), condition.path() + ".code");
                }
            }
            PrimitiveType<?> since = extensions.value(diagnosis, Extensions.SINCE, where);
            if (since != null) {
                part.value("since", since, where + Extensions.SINCE.value());
            }
        }
    }

    private static @Nullable String disease(CodeableConcept concept) {
        String code = Codes.of(concept, Systems.DISEASES);
        return code == null ? Codes.of(concept, Systems.DISEASES_BEFORE) : code;
    }

    private static @Nullable String line(CodeableConcept concept) {
        var coding = Codes.coding(concept, Systems.LINES);
        return coding == null ? null : coding.getCode();
    }

    private void quantity(String name, Claim.SupportingInformationComponent info, String where, Placed target) {
        if (info.getValue() instanceof Quantity quantity && quantity.hasValue()) {
            target.number(name, quantity.getValue(), where + ".value");
        } else {
            errors.add(where + ".value", "valueQuantity で書いてください。");
        }
    }

    private @Nullable String date(Claim.SupportingInformationComponent info, String where) {
        if (info.getTiming() instanceof DateType date) {
            return date.getValueAsString();
        }
        errors.add(where + ".timing", "timingDate で日を書いてください。");
        return null;
    }

    private Period period(Claim.SupportingInformationComponent info, String where) {
        if (info.getTiming() instanceof Period period) {
            return period;
        }
        errors.add(where + ".timing", "timingPeriod で期間を書いてください。");
        return new Period();
    }

    /** A day of a period, without its time. */
    private static @Nullable String day(PrimitiveType<?> dateTime) {
        String text = dateTime.getValueAsString();
        return text == null ? null : text.replaceFirst("T.*", "");
    }
}
