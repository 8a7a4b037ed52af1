package org.santei.service.fhir;

import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Claim;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Certificate;
import org.santei.engine.claim.Coverage;
import org.santei.engine.claim.FundLimits;
import org.santei.engine.claim.Payer;
import org.santei.engine.claim.Waiver;

/** Writes a payer as an insurance of a Claim and the Coverage that it refers to. */
final class CoverageWriter {

    private static final String LATE_ELDERLY = "39";
    private static final int SHORT_NUMBER = 6;

    private final Claim target;
    private final String patient;

    /**
     * @param patient reference to the patient
     */
    CoverageWriter(Claim target, String patient) {
        this.target = target;
        this.patient = patient;
    }

    /**
     * Adds a payer.
     *
     * @param usual whether its place tells which payer it is
     */
    void add(Coverage coverage, int sequence, boolean usual) {
        String id = "coverage-" + sequence;
        Claim.InsuranceComponent insurance = target.addInsurance()
                .setSequence(sequence)
                .setFocal(sequence == 1)
                .setCoverage(new Reference("#" + id));
        if (!usual) {
            insurance.addExtension(
                    new Extension(Extensions.PAYER.url(), new CodeType(Vocabulary.code(coverage.payer()))));
        }
        extension(insurance, Extensions.BILLED_POINTS, ClaimWriter.whole(coverage.billedPoints()));
        extension(insurance, Extensions.BILLED_YEN, ClaimWriter.whole(coverage.billedPatientYen()));
        target.addContained(resource(coverage, id, sequence));
    }

    private static void extension(
            Claim.InsuranceComponent insurance, Extensions.Definition definition, @Nullable Type value) {
        if (value != null) {
            insurance.addExtension(new Extension(definition.url(), value));
        }
    }

    private org.hl7.fhir.r4.model.Coverage resource(Coverage coverage, String id, int sequence) {
        boolean fund = coverage.payer() != Payer.INSURANCE;
        String number = coverage.certificate().number();
        org.hl7.fhir.r4.model.Coverage resource = new org.hl7.fhir.r4.model.Coverage();
        resource.setId(id);
        resource.setStatus(org.hl7.fhir.r4.model.Coverage.CoverageStatus.ACTIVE)
                .setType(Codes.concept("urn:oid:1.2.392.100495.20.2.61", kind(fund, number)))
                .setBeneficiary(new Reference(patient))
                .setOrder(sequence);
        Reference payor =
                new Reference().setType(Organization.class.getSimpleName()).setDisplay(fund ? "公費の負担者" : "保険者");
        if (number != null) {
            payor.setIdentifier(new Identifier()
                    .setSystem(fund ? Systems.FUND_NUMBER : Systems.INSURER_NUMBER)
                    .setValue(number));
        }
        resource.addPayor(payor);
        certificate(resource, coverage.certificate());
        return resource;
    }

    /** 保険種別コード: funds, late elderly (法別番号39), 国保 (six digits), else 医保. */
    private static String kind(boolean fund, @Nullable String number) {
        if (fund) {
            return "8";
        }
        if (number != null && number.startsWith(LATE_ELDERLY)) {
            return "7";
        }
        return number != null && number.length() == SHORT_NUMBER ? "2" : "1";
    }

    private static void certificate(org.hl7.fhir.r4.model.Coverage resource, Certificate certificate) {
        if (certificate.withNumber(null).equals(Certificate.UNKNOWN)) {
            return;
        }
        Extension extension = resource.addExtension().setUrl(Extensions.CERTIFICATE.url());
        String income = certificate.incomeClass();
        ClaimWriter.part(extension, "incomeClass", income == null ? null : new StringType(income));
        ClaimWriter.part(extension, "multiple", certificate.multiple() ? new BooleanType(true) : null);
        ClaimWriter.part(extension, "halved", certificate.halved() ? new BooleanType(true) : null);
        ClaimWriter.part(extension, "longTermYen", ClaimWriter.whole(certificate.longTermYen()));
        ClaimWriter.part(extension, "longTermForAll", ClaimWriter.truth(certificate.longTermForAll()));
        ClaimWriter.part(extension, "benefitPercent", ClaimWriter.whole(certificate.benefitPercent()));
        waiver(extension, certificate.waiver());
        limits(extension, certificate.limits());
        ClaimWriter.part(
                extension,
                "reducedStandard",
                certificate.reducedStandard() == null
                        ? null
                        : new CodeType(Vocabulary.code(certificate.reducedStandard())));
        ClaimWriter.part(extension, "mealPercent", ClaimWriter.whole(certificate.mealPercent()));
    }

    private static void waiver(Extension certificate, @Nullable Waiver waiver) {
        if (waiver != null) {
            Extension part = certificate.addExtension().setUrl("waiver");
            ClaimWriter.part(part, "kind", new CodeType(Vocabulary.code(waiver.kind())));
            ClaimWriter.part(part, "percent", ClaimWriter.whole(waiver.percent()));
            ClaimWriter.part(part, "yen", ClaimWriter.whole(waiver.yen()));
        }
    }

    private static void limits(Extension certificate, FundLimits limits) {
        if (!limits.equals(FundLimits.UNKNOWN)) {
            Extension part = certificate.addExtension().setUrl("limits");
            ClaimWriter.part(part, "percent", ClaimWriter.whole(limits.percent()));
            ClaimWriter.part(part, "perVisitYen", ClaimWriter.whole(limits.perVisitYen()));
            ClaimWriter.part(part, "perDayYen", ClaimWriter.whole(limits.perDayYen()));
            ClaimWriter.part(part, "perMonthYen", ClaimWriter.whole(limits.perMonthYen()));
            ClaimWriter.part(part, "perDayCount", ClaimWriter.whole(limits.perDayCount()));
            ClaimWriter.part(part, "perMonthCount", ClaimWriter.whole(limits.perMonthCount()));
        }
    }
}
