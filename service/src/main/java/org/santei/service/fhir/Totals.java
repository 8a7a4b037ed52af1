package org.santei.service.fhir;

import org.hl7.fhir.r4.model.ClaimResponse;
import org.hl7.fhir.r4.model.ClaimResponse.AdjudicationComponent;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.Calculation;
import org.santei.engine.calculation.PatientShare;
import org.santei.engine.calculation.PayerPoints;
import org.santei.engine.calculation.PayerShare;

/** Sums of a claim: points as adjudications of the whole claim, yen as totals. What is not decided is left out. */
final class Totals {

    private static final int YEN_OF_A_POINT = 10;

    private Totals() {}

    /** Writes every sum that is decided. */
    static void write(Calculation calculation, ClaimResponse response) {
        points(calculation, response);
        Integer total = calculation.totalPoints();
        if (calculation.complete() && total != null) {
            total(response, "eligible", "", (long) total * YEN_OF_A_POINT + calculation.totalYen());
        }
        if (calculation.totalYen() != 0) {
            own(response, "yen-items", null, (long) calculation.totalYen());
        }
        Integer selfPaid = calculation.selfPaid();
        if (selfPaid != null && selfPaid != 0) {
            own(response, "self-paid", null, selfPaid.longValue());
        }
        share(calculation.patient(), response);
    }

    private static void points(Calculation calculation, ClaimResponse response) {
        Integer total = calculation.totalPoints();
        if (total != null) {
            response.addAdjudication(Adjudications.value("total-points", total));
        }
        for (PayerPoints payer : calculation.payers()) {
            Integer points = payer.points();
            if (points != null) {
                AdjudicationComponent adjudication = Adjudications.value("payer-points", points);
                adjudication.setReason(Codes.concept(Vocabulary.PAYER, Vocabulary.code(payer.payer())));
                response.addAdjudication(adjudication);
            }
        }
        calculation.sections().forEach((section, points) -> {
            AdjudicationComponent adjudication = Adjudications.value("section-points", points);
            adjudication.setReason(Codes.concept(Vocabulary.SECTION, section));
            response.addAdjudication(adjudication);
        });
    }

    private static void share(PatientShare share, ClaimResponse response) {
        for (PayerShare payer : share.payers()) {
            String name = Vocabulary.code(payer.payer());
            total(response, "benefit", name, payer.paidYen() + payer.highCostYen());
            own(response, "paid", name, payer.paidYen());
            own(response, "high-cost", name, payer.highCostYen());
            own(response, "left", name, payer.leftYen());
        }
        Long yen = share.yen();
        if (yen != null) {
            total(response, "copay", "", yen);
            own(response, "patient", null, yen);
        }
        Long exact = share.exactYen();
        if (exact != null) {
            own(response, "patient-exact", null, exact);
        }
    }

    private static void total(ClaimResponse response, String category, String payer, long yen) {
        add(response, Codes.concept(Systems.HL7_ADJUDICATION, category), payer.isEmpty() ? null : payer, yen);
    }

    private static void own(ClaimResponse response, String category, @Nullable String payer, long yen) {
        add(response, Codes.concept(Vocabulary.TOTAL, category), payer, yen);
    }

    private static void add(ClaimResponse response, CodeableConcept category, @Nullable String payer, long yen) {
        if (payer != null) {
            category.addCoding(new Coding()
                    .setSystem(Vocabulary.PAYER.url())
                    .setCode(payer)
                    .setDisplay(Vocabulary.PAYER.display(payer)));
        }
        response.addTotal().setCategory(category).setAmount(Adjudications.yen(yen));
    }
}
