package org.santei.service.copayment;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Setting;
import org.santei.engine.copayment.InsuranceKind;
import org.santei.engine.copayment.InsurerSide;
import org.santei.engine.copayment.Practice;
import org.santei.engine.copayment.Reduction;
import org.santei.engine.copayment.VisitKind;
import org.santei.feetables.copayment.AgeBand;
import org.santei.feetables.copayment.LimitCode;
import org.santei.service.problem.FieldErrors;
import org.santei.service.request.JsonObject;
import org.santei.service.request.Place;
import tools.jackson.databind.JsonNode;

/** Reads a patient's month from a JSON document as far as it can, and notes every value of a wrong type or form. */
final class CopaymentRequestReader {

    /** Every choice of a field of two sides. */
    static final List<InsurerSide> SIDES = List.of(InsurerSide.values());

    private static final List<VisitKind> VISITS = Arrays.stream(VisitKind.values())
            .filter(kind -> kind != VisitKind.UNKNOWN)
            .toList();

    private final FieldErrors errors;
    private final List<String> incomeClasses;
    private final FundRequestReader funds;

    /**
     * @param incomeClasses the classes that insurers certify
     * @param specials the names of ways in which only some local schemes charge
     */
    CopaymentRequestReader(FieldErrors errors, Set<String> incomeClasses, Set<String> specials) {
        this.errors = errors;
        this.incomeClasses = List.copyOf(incomeClasses);
        this.funds = new FundRequestReader(errors, specials);
    }

    /** The month; {@code null} when the document is no object. */
    @Nullable
    CopaymentRequest read(JsonNode document) {
        JsonObject month = JsonObject.of(document, Place.DOCUMENT, CopaymentRequest.class, errors);
        return month == null
                ? null
                : new CopaymentRequest(
                        month.month("month"),
                        month.date("birthDate"),
                        month.text("prefecture", CopaymentForms.PREFECTURE),
                        month.word("setting", Setting.class),
                        month.filled("insurances", this::insurance),
                        month.list("funds", funds::fund),
                        month.part("practice", this::practice),
                        month.list("elsewhere", this::elsewhere),
                        month.filled("occasions", this::occasion));
    }

    // Parts of lists stay in place even when they are no objects, so that later paths count as the sender does.
    private CopaymentRequest.InsurancePart insurance(JsonNode node, Place path) {
        JsonObject insurance = JsonObject.of(node, path, CopaymentRequest.InsurancePart.class, errors);
        return insurance == null
                ? CopaymentRequest.InsurancePart.NOTHING
                : new CopaymentRequest.InsurancePart(
                        insurance.word("kind", List.of(InsuranceKind.values()), InsuranceKind::label),
                        insurance.text("insurerNumber", CopaymentForms.INSURER),
                        insurance.text("prefecture", CopaymentForms.PREFECTURE),
                        insurance.bool("union"),
                        insurance.word("ageBand", List.of(AgeBand.values()), AgeBand::label),
                        insurance.word("incomeClass", incomeClasses, Function.identity()),
                        insurance.word("limitCode", List.of(LimitCode.values()), LimitCode::digit),
                        insurance.bool("multipleMonths"),
                        insurance.bool("turning75"),
                        insurance.part("reduction", this::reduction));
    }

    private CopaymentRequest.@Nullable ReductionPart reduction(JsonNode node, Place path) {
        JsonObject reduction = JsonObject.of(node, path, CopaymentRequest.ReductionPart.class, errors);
        return reduction == null
                ? null
                : new CopaymentRequest.ReductionPart(
                        reduction.word("kind", List.of(Reduction.Kind.values()), Reduction.Kind::label),
                        reduction.integer("value", 1, CopaymentRequest.LARGEST));
    }

    private CopaymentRequest.@Nullable PracticePart practice(JsonNode node, Place path) {
        JsonObject practice = JsonObject.of(node, path, CopaymentRequest.PracticePart.class, errors);
        return practice == null
                ? null
                : new CopaymentRequest.PracticePart(
                        practice.wordsOrNone("longTermCountsFunds", SIDES, InsurerSide::label),
                        practice.bool("longTermByDay"),
                        practice.word(
                                "tillRounding", List.of(Practice.TillRounding.values()), Practice.TillRounding::label));
    }

    private CopaymentRequest.ElsewherePart elsewhere(JsonNode node, Place path) {
        JsonObject other = JsonObject.of(node, path, CopaymentRequest.ElsewherePart.class, errors);
        return other == null
                ? new CopaymentRequest.ElsewherePart(null, null, null, null)
                : new CopaymentRequest.ElsewherePart(
                        other.integer("beforeOccasion", 1, CopaymentRequest.OCCASIONS_LIMIT + 1),
                        other.word("fund", Payer.FUNDS, Payer::label),
                        other.integer("patientYen", 0, CopaymentRequest.LARGEST),
                        other.bool("use"));
    }

    private CopaymentRequest.OccasionPart occasion(JsonNode node, Place path) {
        JsonObject occasion = JsonObject.of(node, path, CopaymentRequest.OccasionPart.class, errors);
        if (occasion == null) {
            return CopaymentRequest.OccasionPart.NOTHING;
        }
        List<Payer> payers = occasion.words("payers", Payer.ALL, Payer::label);
        return new CopaymentRequest.OccasionPart(
                occasion.date("date"),
                occasion.integer("points", 0, CopaymentRequest.LARGEST),
                payers == null ? List.of() : payers,
                occasion.word("kind", VISITS, VisitKind::label),
                occasion.integer("visit", 1, CopaymentRequest.OCCASIONS_LIMIT),
                occasion.bool("treatmentDay"));
    }
}
