package org.santei.service.fhir;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Claim;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.jspecify.annotations.Nullable;
import org.santei.service.problem.FieldErrors;

/** Turns the insurances of a Claim into the payers of the API. */
final class PayerMapping {

    private static final Set<String> INSURANCES = Set.of("1", "2", "7");
    private static final String FUND = "8";
    private static final String INSURANCE = "insurance";
    private static final int MOST_FUNDS = 4;

    private final References references;
    private final ExtensionReader extensions;
    private final FieldErrors errors;
    private final Insurances insurances = new Insurances();
    private int funds;

    PayerMapping(References references, ExtensionReader extensions, FieldErrors errors) {
        this.references = references;
        this.extensions = extensions;
        this.errors = errors;
    }

    /** Writes every payer; returns which insurance is which. */
    Insurances map(References.Found<Claim> found, Placed target) {
        List<Claim.InsuranceComponent> all = found.resource().getInsurance();
        Set<Integer> sequences = new HashSet<>();
        for (int i = 0; i < all.size(); i++) {
            String where = found.path() + ".insurance[" + i + ']';
            if (!sequences.add(all.get(i).getSequence())) {
                errors.add(where + ".sequence", "同じ番号が前にもあります。1から順に番号を付けてください。");
            }
            Placed payer = target.item("payers", where);
            extensions.check(all.get(i).getExtension(), where, "Claim.insurance");
            billed(all.get(i), where, payer);
            References.Found<Coverage> coverage = references.find(all.get(i).getCoverage(), found, Coverage.class);
            if (coverage == null) {
                errors.add(where + ".coverage", "参照する Coverage を contained か Bundle に入れてください。外には取りに行きません。");
            } else {
                payer(all.get(i), where, coverage, payer);
            }
        }
        return insurances;
    }

    private void billed(Claim.InsuranceComponent insurance, String where, Placed payer) {
        PrimitiveType<?> points = extensions.value(insurance, Extensions.BILLED_POINTS, where);
        if (points != null) {
            payer.value("points", points, where + Extensions.BILLED_POINTS.value());
        }
        PrimitiveType<?> yen = extensions.value(insurance, Extensions.BILLED_YEN, where);
        if (yen != null) {
            payer.value("patientYen", yen, where + Extensions.BILLED_YEN.value());
        }
    }

    private void payer(
            Claim.InsuranceComponent insurance, String where, References.Found<Coverage> coverage, Placed payer) {
        Coverage resource = coverage.resource();
        if (resource.getStatus() != Coverage.CoverageStatus.ACTIVE) {
            errors.add(coverage.path() + ".status", "active の Coverage だけを使えます。");
        }
        if (resource.hasCostToBeneficiary()) {
            errors.add(
                    coverage.path() + ".costToBeneficiary",
                    "患者の負担は " + Extensions.CERTIFICATE.url() + " 拡張の benefitPercent と limits に書いてください。");
        }
        InsurerNumbers numbers = InsurerNumbers.of(coverage, references, errors);
        String kind = kind(insurance, where, coverage, numbers);
        if (kind != null) {
            payer.text("payer", kind, coverage.path() + ".type");
            insurances.note(insurance.getSequence(), kind);
        }
        payer.text("number", numbers.number(), numbers.place());
        List<Extension> all = resource.getExtension();
        extensions.check(all, coverage.path(), "Coverage");
        for (int i = 0; i < all.size(); i++) {
            if (Extensions.CERTIFICATE.url().equals(all.get(i).getUrl())) {
                extensions.parts(
                        all.get(i), Extensions.CERTIFICATE.parts(), payer, coverage.path() + ".extension[" + i + ']');
            }
        }
    }

    /** Which payer it is: as it says itself, else by the kind of insurance and the order of the funds. */
    private @Nullable String kind(
            Claim.InsuranceComponent insurance,
            String where,
            References.Found<Coverage> coverage,
            InsurerNumbers numbers) {
        PrimitiveType<?> said = extensions.value(insurance, Extensions.PAYER, where);
        if (said != null) {
            return said.getValueAsString();
        }
        String type = Codes.of(coverage.resource().getType(), Systems.INSURANCE_KINDS);
        if (type == null && numbers.isKnown()) {
            type = numbers.isFund() ? FUND : "1";
        }
        if (type != null && INSURANCES.contains(type)) {
            return INSURANCE;
        }
        if (FUND.equals(type) && funds < MOST_FUNDS) {
            return "public" + ++funds;
        }
        errors.add(
                coverage.path() + ".type",
                FUND.equals(type)
                        ? "公費は" + MOST_FUNDS + "件までです。"
                        : "保険種別コード（1 医保、2 国保、7 後期高齢者、8 公費）を書いてください。労災、自賠責、公害、自費は計算できません。");
        return null;
    }
}
