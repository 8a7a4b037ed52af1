package org.santei.service.fhir;

import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;
import org.santei.service.problem.FieldErrors;

/**
 * The number of the insurer or fund of a coverage as JP Core writes it. Numbers that tell who is insured are never looked at:
 * of 被保険者識別子 only the part before the first colon is read.
 *
 * @param number six or eight digits; {@code null} when it is not told
 * @param place where it stands, as a FHIRPath
 * @param isFund whether it is told as a number of a public fund
 */
record InsurerNumbers(@Nullable String number, String place, boolean isFund) {

    private static final int LONG = 8;

    /** Numbers of six digits are written with two zeros before them where JP Core wants eight. */
    private static final String FILLING = "00";

    /** Whether the coverage tells it. */
    boolean isKnown() {
        return number != null;
    }

    /** What a coverage tells: by its payor, else by its own identifiers. Two that differ are an error. */
    static InsurerNumbers of(References.Found<Coverage> coverage, References references, FieldErrors errors) {
        InsurerNumbers ofPayor = ofPayor(coverage, references);
        InsurerNumbers own = own(coverage);
        if (ofPayor == null) {
            return own;
        }
        if (own.number() != null && !own.number().equals(ofPayor.number())) {
            errors.add(own.place(), "保険者の番号が payor の番号と違います。どちらかを直してください。");
        }
        return ofPayor;
    }

    private static @Nullable InsurerNumbers ofPayor(References.Found<Coverage> coverage, References references) {
        List<Reference> payors = coverage.resource().getPayor();
        for (int i = 0; i < payors.size(); i++) {
            String where = coverage.path() + ".payor[" + i + ']';
            InsurerNumbers logical = of(payors.get(i).getIdentifier(), where + ".identifier.value");
            if (logical != null) {
                return logical;
            }
            References.Found<Organization> payor = references.find(payors.get(i), coverage, Organization.class);
            for (int j = 0;
                    payor != null && j < payor.resource().getIdentifier().size();
                    j++) {
                InsurerNumbers found =
                        of(payor.resource().getIdentifier().get(j), payor.path() + ".identifier[" + j + "].value");
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static InsurerNumbers own(References.Found<Coverage> coverage) {
        List<Identifier> identifiers = coverage.resource().getIdentifier();
        for (int i = 0; i < identifiers.size(); i++) {
            Identifier identifier = identifiers.get(i);
            String where = coverage.path() + ".identifier[" + i + "].value";
            if (Systems.MEMBER_IDS.contains(identifier.getSystem()) && identifier.hasValue()) {
                String first = identifier.getValue().split(":", -1)[0];
                return new InsurerNumbers(first.isEmpty() ? null : plain(first), where, false);
            }
            InsurerNumbers found = of(identifier, where);
            if (found != null) {
                return found;
            }
        }
        return new InsurerNumbers(null, coverage.path() + ".payor", false);
    }

    private static @Nullable InsurerNumbers of(Identifier identifier, String where) {
        if (!identifier.hasValue()) {
            return null;
        }
        Set<String> funds = Systems.FUND_NUMBERS;
        boolean fund = funds.contains(identifier.getSystem());
        return fund || Systems.INSURER_NUMBERS.contains(identifier.getSystem())
                ? new InsurerNumbers(plain(identifier.getValue()), where, fund)
                : null;
    }

    private static String plain(String number) {
        return number.length() == LONG && number.startsWith(FILLING) ? number.substring(FILLING.length()) : number;
    }
}
