package org.santei.feetables.copayment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.Validity;

/**
 * A national public fund (国公費), or the part of one that pays otherwise than the rest.
 *
 * @param lawNumber two digits (法別番号)
 * @param institutions three digits each (実施機関番号) where the law number alone does not tell the scheme; else empty
 * @param variant whom it is about
 * @param name the law and the benefit, in Japanese
 * @param rank its place among the national funds of a claim (公費適用順位): the smaller one pays first
 * @param beforeInsurance whether it pays before any insurance, which then pays nothing
 * @param share what the patient pays
 * @param scope what it covers
 * @param highCost how the monthly limit of the insurance applies
 * @param limitList whether what was paid is kept on a list that the patient carries (自己負担上限額管理票)
 * @param countList whether a list of times or months is kept
 * @param validity the service dates
 * @param grounds what this rests on
 */
public record NationalScheme(
        String lawNumber,
        List<String> institutions,
        SchemeVariant variant,
        String name,
        int rank,
        boolean beforeInsurance,
        NationalShare share,
        NationalScope scope,
        HighCostRule highCost,
        boolean limitList,
        boolean countList,
        Validity validity,
        Grounds grounds) {

    /** Whether the numbers of a fund can be those of this scheme; {@code null} for an institution that is not known. */
    boolean bears(String law, @Nullable String institution) {
        return lawNumber.equals(law)
                && (institution == null || institutions.isEmpty() || institutions.contains(institution));
    }

    /** Whether it covers treatment in a stay, or outside of one. */
    public boolean covers(boolean inpatient) {
        return scope.place() == CarePlace.BOTH || (scope.place() == CarePlace.INPATIENT) == inpatient;
    }
}
