package org.santei.service.fhir;

import java.util.List;
import org.hl7.fhir.r4.model.Claim;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.santei.service.problem.FieldErrors;
import tools.jackson.databind.node.ObjectNode;

/** Turns a Claim of FHIR into the form of the API, in which it is then read and checked as every other one. */
final class ClaimMapping {

    private static final int MONTH_LENGTH = 7;

    private final References references;
    private final FieldErrors errors;
    private final ExtensionReader extensions;

    /**
     * @param errors notes what cannot be turned, by FHIRPath
     */
    ClaimMapping(References references, FieldErrors errors) {
        this.references = references;
        this.errors = errors;
        this.extensions = new ExtensionReader(errors);
    }

    /**
     * The claim in the form of the API.
     *
     * @param places notes where each field stood
     */
    ObjectNode map(References.Found<Claim> found, Places places) {
        Placed target = Placed.claim(places);
        map(found, target);
        previous(found, target);
        return target.node();
    }

    private void map(References.Found<Claim> found, Placed target) {
        Claim claim = found.resource();
        refuse(claim, found.path());
        extensions.check(claim.getExtension(), found.path(), "Claim");
        head(claim, found.path(), target);
        patient(found, target);
        facility(found, target);
        Insurances payers = new PayerMapping(references, extensions, errors).map(found, target);
        InformationMapping information = new InformationMapping(extensions, errors);
        information.map(claim, found.path(), target);
        information.diagnoses(found, references, target);
        new ItemMapping(extensions, errors, month(claim), payers).map(claim, found.path(), target);
    }

    /** What would change the calculation and has no place in it. */
    private void refuse(Claim claim, String path) {
        if (claim.getStatus() != Claim.ClaimStatus.ACTIVE) {
            errors.add(path + ".status", "active の Claim だけを計算します。");
        }
        if (claim.hasImplicitRules()) {
            errors.add(path + ".implicitRules", "外の規則には従えません。取り除いてください。");
        }
        if (claim.hasAccident()) {
            errors.add(path + ".accident", "労災・事故の診療費は計算できません。医療保険と公費のレセプトだけを送ってください。");
        }
        if (claim.hasProcedure()) {
            errors.add(path + ".procedure", "行った診療は item に書いてください。");
        }
    }

    private void head(Claim claim, String path, Placed target) {
        for (int i = 0; i < claim.getIdentifier().size(); i++) {
            Identifier identifier = claim.getIdentifier().get(i);
            if (Systems.RECEIPT.equals(identifier.getSystem())) {
                target.text("receipt", identifier.getValue(), path + ".identifier[" + i + "].value");
            }
        }
        String month = month(claim);
        Period period = claim.getBillablePeriod();
        String end = period.hasEnd() ? period.getEndElement().getValueAsString() : month;
        if (!month.isEmpty()) {
            target.text("month", month, path + ".billablePeriod.start");
        }
        if (!end.startsWith(month)) {
            errors.add(path + ".billablePeriod.end", "レセプトは1か月ごとです。start と同じ月の日を書いてください。");
        }
        target.text("setting", Codes.of(claim.getSubType(), Vocabulary.SETTING.url()), path + ".subType");
    }

    /** The month in which the period of a claim begins; empty when it does not say. */
    static String month(Claim claim) {
        String start = claim.getBillablePeriod().getStartElement().getValueAsString();
        return start == null ? "" : start.substring(0, Math.min(MONTH_LENGTH, start.length()));
    }

    private void patient(References.Found<Claim> found, Placed target) {
        References.Found<Patient> patient = references.find(found.resource().getPatient(), found, Patient.class);
        if (patient == null) {
            errors.add(found.path() + ".patient", "参照する Patient を contained か Bundle に入れてください。外には取りに行きません。");
            return;
        }
        Placed part = target.object("patient", patient.path());
        AdministrativeGender gender = patient.resource().getGender();
        part.text("sex", gender == null ? null : gender.toCode(), patient.path() + ".gender");
        part.text(
                "birthDate",
                patient.resource().getBirthDateElement().getValueAsString(),
                patient.path() + ".birthDate");
    }

    /** A provider that the document does not have is one of which nothing is known. */
    private void facility(References.Found<Claim> found, Placed target) {
        References.Found<Organization> provider =
                references.find(found.resource().getProvider(), found, Organization.class);
        if (provider == null) {
            String local = found.resource().getProvider().getReference();
            if (local != null && local.startsWith("#")) {
                errors.add(found.path() + ".provider", "参照する Organization を contained に入れてください。");
            }
            return;
        }
        List<Extension> all = provider.resource().getExtension();
        extensions.check(all, provider.path(), "Organization");
        for (int i = 0; i < all.size(); i++) {
            if (Extensions.FACILITY.url().equals(all.get(i).getUrl())) {
                String where = provider.path() + ".extension[" + i + ']';
                Placed facility = target.object("facility", where);
                extensions.parts(all.get(i), Extensions.FACILITY.parts(), facility, where);
                noStandards(facility, where);
            }
        }
    }

    private void noStandards(Placed facility, String where) {
        boolean none = facility.node().path(Extensions.NO_STANDARDS).asBoolean(false);
        facility.node().remove(Extensions.NO_STANDARDS);
        if (none && facility.node().has("standards")) {
            errors.add(where, "standard があるときは noStandards を取り除いてください。");
        } else if (none) {
            facility.empty("standards", where);
        }
    }

    private void previous(References.Found<Claim> found, Placed target) {
        List<Claim.RelatedClaimComponent> related = found.resource().getRelated();
        for (int i = 0; i < related.size(); i++) {
            String where = found.path() + ".related[" + i + ']';
            if (Codes.of(related.get(i).getRelationship(), Vocabulary.RELATED_CLAIM.url()) == null) {
                continue;
            }
            References.Found<Claim> earlier = references.find(related.get(i).getClaim(), found, Claim.class);
            if (earlier == null || earlier.path().equals(found.path())) {
                errors.add(where + ".claim", "以前の Claim を同じ Bundle に入れてください。外には取りに行きません。");
            } else {
                map(earlier, target.item("previousClaims", earlier.path()));
            }
        }
    }
}
