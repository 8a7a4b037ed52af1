package org.santei.service.fhir;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Claim;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;
import org.hl7.fhir.r4.model.UnsignedIntType;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Coverage;
import org.santei.engine.claim.Diagnosis;
import org.santei.engine.claim.Facility;
import org.santei.engine.claim.Payer;
import org.santei.engine.claim.Setting;

/** Writes a claim as a Claim of FHIR that says all the same. Who the patient is cannot be in it: the claim does not know. */
final class ClaimWriter {

    private static final String PATIENT = "patient";
    private static final String PROVIDER = "provider";

    private final org.santei.engine.claim.Claim claim;
    private final Claim.Use use;
    private final LocalDate created;

    private ClaimWriter(org.santei.engine.claim.Claim claim, Claim.Use use, LocalDate created) {
        this.claim = claim;
        this.use = use;
        this.created = created;
    }

    /**
     * The Claim of a claim.
     *
     * @param use whether it is to be kept or only to be told what it would come to
     * @param created day on which it is written
     */
    static Claim write(org.santei.engine.claim.Claim claim, Claim.Use use, LocalDate created) {
        return new ClaimWriter(claim, use, created).write();
    }

    private Claim write() {
        Claim target = new Claim();
        if (!claim.receipt().isEmpty()) {
            target.addIdentifier(new Identifier().setSystem(Systems.RECEIPT).setValue(claim.receipt()));
        }
        target.setStatus(Claim.ClaimStatus.ACTIVE)
                .setType(Codes.concept(
                        Systems.HL7_CLAIM_TYPE,
                        claim.setting() == Setting.INPATIENT ? "institutional" : "professional"))
                .setSubType(Codes.concept(Vocabulary.SETTING, Vocabulary.code(claim.setting())))
                .setUse(use)
                .setPatient(new Reference("#" + PATIENT))
                .setBillablePeriod(new Period()
                        .setStartElement(new DateTimeType(claim.month().atDay(1).toString()))
                        .setEndElement(
                                new DateTimeType(claim.month().atEndOfMonth().toString())))
                .setCreatedElement(new DateTimeType(created.toString()))
                .setProvider(new Reference("#" + PROVIDER))
                .setPriority(Codes.concept(Systems.HL7_PRIORITY, "normal"));
        target.addContained(patient());
        target.addContained(provider());
        Map<Payer, Integer> sequences = new EnumMap<>(Payer.class);
        for (Coverage coverage : claim.coverages()) {
            sequences.put(coverage.payer(), sequences.size() + 1);
            new CoverageWriter(target, "#" + PATIENT).add(coverage, sequences.size(), isUsual(coverage.payer()));
        }
        new InformationWriter(target).write(claim);
        diagnoses(target);
        new ItemWriter(claim, sequences).write(target);
        return target;
    }

    /** Whether the order of the payers tells which fund it is. */
    private boolean isUsual(Payer payer) {
        long before = claim.coverages().stream()
                .filter(other ->
                        other.payer() != Payer.INSURANCE && other.payer().compareTo(payer) < 0)
                .count();
        return payer == Payer.INSURANCE || payer.fund() == before + 1;
    }

    private Patient patient() {
        Patient patient = new Patient();
        patient.setId(PATIENT);
        return patient.setGender(AdministrativeGender.fromCode(
                        Vocabulary.code(claim.patient().sex())))
                .setBirthDateElement(new DateType(claim.patient().birthDate().toString()));
    }

    private Organization provider() {
        Organization provider = new Organization();
        provider.setId(PROVIDER);
        provider.setName("医療機関");
        Facility facility = claim.facility();
        if (!facility.equals(Facility.UNKNOWN)) {
            Extension extension = provider.addExtension().setUrl(Extensions.FACILITY.url());
            part(extension, "kind", facility.kind() == null ? null : new CodeType(Vocabulary.code(facility.kind())));
            part(extension, "paediatrics", truth(facility.paediatrics()));
            if (facility.standards() != null) {
                facility.standards().stream()
                        .sorted()
                        .forEach(standard -> part(extension, "standard", new CodeType(fourDigits(standard))));
                part(extension, Extensions.NO_STANDARDS, facility.standards().isEmpty() ? new BooleanType(true) : null);
            }
            part(extension, "licensedBeds", whole(facility.licensedBeds()));
            part(extension, "generalBeds", whole(facility.generalBeds()));
            part(extension, "area", whole(facility.area()));
        }
        return provider;
    }

    private static String fourDigits(String standard) {
        return "0".repeat(Math.max(0, 4 - standard.length())) + standard;
    }

    private void diagnoses(Claim target) {
        for (Diagnosis diagnosis : claim.diagnoses()) {
            Claim.DiagnosisComponent part = target.addDiagnosis();
            part.setSequence(target.getDiagnosis().size())
                    .setDiagnosis(Codes.concept(Systems.DISEASES, diagnosis.code()));
            if (diagnosis.since() != null) {
                part.addExtension(new Extension(
                        Extensions.SINCE.url(), new DateType(diagnosis.since().toString())));
            }
        }
    }

    /** Adds a part to an extension; nothing when there is none. */
    static void part(Extension extension, String name, @Nullable Type value) {
        if (value != null) {
            extension.addExtension(new Extension(name, value));
        }
    }

    /** A whole number; {@code null} when there is none. */
    static @Nullable Type whole(@Nullable Integer number) {
        return number == null ? null : new UnsignedIntType(number);
    }

    /** Yes or no; {@code null} when unknown. */
    static @Nullable Type truth(@Nullable Boolean truth) {
        return truth == null ? null : new BooleanType(truth);
    }
}
