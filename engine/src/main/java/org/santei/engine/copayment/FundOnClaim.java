package org.santei.engine.copayment;

import java.util.Map;
import java.util.Set;

/**
 * How a fund appears on the claim.
 *
 * @param printedFor the sides of insurers with whose claims it stands there; empty for a fund that never does
 * @param printedWithoutShare whether it stands there even when neither the fund nor the patient pays under it
 * @param zeroPrinted whether a part of 0 yen is written; otherwise it is left blank
 * @param partHidden whether the patient's part under it is left blank (感染症法第37条の2); where a monthly limit was
 *     applied in kind, its place takes what the patient pays in the whole month
 * @param rounding how the part is rounded, by side; to the yen where the terms are silent
 * @param lessEarlierPoints sides for which the points of funds before it are taken off, when its points would be those of
 *     the insurance
 */
public record FundOnClaim(
        Set<InsurerSide> printedFor,
        boolean printedWithoutShare,
        boolean zeroPrinted,
        boolean partHidden,
        Map<InsurerSide, ClaimRounding> rounding,
        Set<InsurerSide> lessEarlierPoints) {

    public FundOnClaim {
        printedFor = Set.copyOf(printedFor);
        rounding = Map.copyOf(rounding);
        lessEarlierPoints = Set.copyOf(lessEarlierPoints);
    }

    /** How the part is rounded for an insurer. */
    ClaimRounding rounding(InsurerSide side) {
        return rounding.getOrDefault(side, ClaimRounding.YEN);
    }
}
