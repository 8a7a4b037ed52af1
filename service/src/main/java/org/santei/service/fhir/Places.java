package org.santei.service.fhir;

import java.util.HashMap;
import java.util.Map;

/** Where in a FHIR document the fields of a claim come from. */
final class Places {

    private final Map<String, String> fhirOf = new HashMap<>();

    /** Notes where a field stands. */
    void note(String field, String fhirPath) {
        fhirOf.putIfAbsent(field, fhirPath);
    }

    /**
     * The FHIRPath of a field; of one that the document does not have, that where it belongs.
     *
     * @param field path of the field as the API names it, such as {@code groups[0].lines[1].code}
     */
    String of(String field) {
        String known = field;
        while (!known.isEmpty() && !fhirOf.containsKey(known)) {
            int cut = Math.max(known.lastIndexOf('.'), known.lastIndexOf('['));
            known = known.substring(0, Math.max(cut, 0));
        }
        String place = fhirOf.getOrDefault(known, "Claim");
        return known.equals(field) ? place : Mapping.place(known, place, field);
    }
}
