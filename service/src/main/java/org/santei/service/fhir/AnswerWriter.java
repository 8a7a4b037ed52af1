package org.santei.service.fhir;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hl7.fhir.r4.model.ClaimResponse;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.Calculation;
import org.santei.engine.calculation.Finding;
import org.santei.engine.calculation.OpenQuestion;
import org.santei.engine.calculation.Proof;
import org.santei.engine.claim.Coverage;
import org.santei.engine.claim.Payer;
import org.santei.engine.explanation.Explanation;

/** Writes the answer to a Claim as a ClaimResponse. */
final class AnswerWriter {

    private static final String PATIENT = "patient";

    private final Clock clock;

    AnswerWriter(Clock clock) {
        this.clock = clock;
    }

    /**
     * The answer.
     *
     * @param id name under which the calculation is kept; {@code null} when it is not
     */
    ClaimResponse write(Submission submission, Calculation calculation, Explanation explanation, @Nullable UUID id) {
        ClaimResponse response = new ClaimResponse();
        if (id != null) {
            response.setId(id.toString());
            response.addIdentifier(
                    new Identifier().setSystem(Systems.CALCULATION).setValue(id.toString()));
        }
        head(response, submission, calculation);
        Notes notes = new Notes();
        if (explanation.claim() != null) {
            response.setDisposition(explanation.claim().patientText());
        }
        new ItemAnswers(submission, calculation, explanation, notes).write(response);
        Totals.write(calculation, response);
        findings(response, submission, calculation, notes);
        open(submission, calculation, notes);
        notes.write(response);
        proof(response, calculation);
        return response;
    }

    private void head(ClaimResponse response, Submission submission, Calculation calculation) {
        response.setStatus(ClaimResponse.ClaimResponseStatus.ACTIVE)
                .setType(submission.resource().getType())
                .setSubType(submission.resource().getSubType())
                .setUse(ClaimResponse.Use.fromCode(
                        submission.resource().getUse().toCode()))
                .setCreatedElement(new DateTimeType(OffsetDateTime.now(clock)
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString()))
                .setOutcome(outcome(calculation));
        response.setPatient(patient(response, submission)).setInsurer(insurer(submission.claim()));
        if (!calculation.receipt().isEmpty()) {
            response.setRequest(new Reference()
                    .setType("Claim")
                    .setIdentifier(new Identifier().setSystem(Systems.RECEIPT).setValue(calculation.receipt())));
        }
    }

    private static ClaimResponse.RemittanceOutcome outcome(Calculation calculation) {
        if (calculation.findings().stream().anyMatch(finding -> finding.level() == Finding.Level.ERROR)) {
            return ClaimResponse.RemittanceOutcome.ERROR;
        }
        return calculation.complete()
                ? ClaimResponse.RemittanceOutcome.COMPLETE
                : ClaimResponse.RemittanceOutcome.PARTIAL;
    }

    /** The patient as the sender names it; of one inside the Claim only what the calculation knows. */
    private static Reference patient(ClaimResponse response, Submission submission) {
        String sent = submission.resource().getPatient().getReference();
        if (sent != null && !sent.startsWith("#")) {
            return new Reference(sent);
        }
        Patient known = new Patient();
        known.setId(PATIENT);
        known.setGender(org.hl7.fhir.r4.model.Enumerations.AdministrativeGender.fromCode(
                        Vocabulary.code(submission.claim().patient().sex())))
                .setBirthDateElement(new org.hl7.fhir.r4.model.DateType(
                        submission.claim().patient().birthDate().toString()));
        response.addContained(known);
        return new Reference("#" + PATIENT);
    }

    /** Who pays first. */
    private static Reference insurer(org.santei.engine.claim.Claim claim) {
        Coverage first = claim.coverages().get(0);
        Reference insurer = new Reference()
                .setType(Organization.class.getSimpleName())
                .setDisplay(Vocabulary.PAYER.display(Vocabulary.code(first.payer())));
        String number = first.certificate().number();
        return number == null
                ? insurer
                : insurer.setIdentifier(new Identifier()
                        .setSystem(first.payer() == Payer.INSURANCE ? Systems.INSURER_NUMBER : Systems.FUND_NUMBER)
                        .setValue(number));
    }

    /** What is wrong with the claim stands among its errors; what is said of the whole claim, among the notes. */
    private static void findings(ClaimResponse response, Submission submission, Calculation calculation, Notes notes) {
        for (Finding finding : calculation.findings()) {
            ItemAnswers.Place place = ItemAnswers.place(finding);
            if (finding.level() == Finding.Level.ERROR) {
                ClaimResponse.ErrorComponent error = response.addError().setCode(Adjudications.reason(finding));
                if (place != null) {
                    at(error, submission.resource().getItem().get(place.group()), place);
                }
            }
            if (place == null) {
                response.addAdjudication(Adjudications.finding(finding));
                notes.number(submission.places().of(finding.field()) + ": " + finding.message());
            }
        }
    }

    private static void at(
            ClaimResponse.ErrorComponent error,
            org.hl7.fhir.r4.model.Claim.ItemComponent item,
            ItemAnswers.Place place) {
        error.setItemSequence(item.getSequence());
        if (place.line() != null && !item.getDetail().isEmpty()) {
            error.setDetailSequence(item.getDetail().get(place.line()).getSequence());
        }
    }

    private static void open(Submission submission, Calculation calculation, Notes notes) {
        for (OpenQuestion question : calculation.questions()) {
            String where = question.field().isEmpty()
                    ? question.source()
                    : submission.places().of(question.field());
            notes.number("尋ねること: " + question.title() + (where.isEmpty() ? "" : "（" + where + "）"));
        }
        calculation.patient().missing().forEach(fact -> notes.number("患者負担を決めるために必要なもの: " + fact));
        calculation.patient().notes().forEach(notes::number);
        calculation.notes().forEach(notes::number);
    }

    private static void proof(ClaimResponse response, Calculation calculation) {
        Proof proof = calculation.proof();
        Extension extension = response.addExtension().setUrl(Extensions.PROOF.url());
        part(extension, "revision", calculation.revision());
        part(extension, "edition", calculation.edition());
        part(extension, "rules", proof.rules());
        part(extension, "shares", proof.shares());
        part(extension, "tables", proof.tables());
        part(extension, "shareTables", proof.shareTables());
        part(extension, "engine", proof.engine());
        part(extension, "input", proof.input());
    }

    private static void part(Extension extension, String name, String value) {
        if (!value.isEmpty()) {
            extension.addExtension(new Extension(name, new StringType(value)));
        }
    }
}
