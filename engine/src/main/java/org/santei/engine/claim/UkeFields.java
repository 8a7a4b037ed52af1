package org.santei.engine.claim;

import java.util.Set;

/** Which fields of a claim a UKE file can tell. */
public final class UkeFields {

    /**
     * What no record of the format has a place for: the facility but for the licensed beds of a hospital, the time of a visit, the discharge, what was claimed before, and what certificates of funds say of the patient's part.
     */
    private static final Set<String> NOT_IN_UKE = Set.of(
            "facility.kind",
            "facility.paediatrics",
            "facility.standards",
            "facility.generalBeds",
            "facility.area",
            "stay.discharged",
            "dpc",
            "visits",
            "history",
            "previousClaims",
            "payers.limits",
            "payers.longTermForAll",
            "payers.mealPercent");

    private UkeFields() {}

    /**
     * Whether a UKE file can tell a field.
     *
     * @param field its path, such as {@code facility.kind} or {@code groups[2].days}
     */
    public static boolean canTell(String field) {
        String path = MissingFact.withoutPlaces(field);
        for (int end = path.length(); end > 0; end = path.lastIndexOf('.', end - 1)) {
            if (NOT_IN_UKE.contains(path.substring(0, end))) {
                return false;
            }
        }
        return true;
    }
}
