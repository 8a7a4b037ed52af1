package org.santei.service.fhir;

import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.jspecify.annotations.Nullable;

/** Codings of what this service understands, among those of others. */
final class Codes {

    private Codes() {}

    /** The code of a system; {@code null} when there is none. */
    static @Nullable String of(CodeableConcept concept, String system) {
        return of(concept, Set.of(system));
    }

    /** The code of one of several systems; {@code null} when there is none. */
    static @Nullable String of(CodeableConcept concept, Set<String> systems) {
        for (Coding coding : concept.getCoding()) {
            if (systems.contains(coding.getSystem()) && coding.hasCode()) {
                return coding.getCode();
            }
        }
        return null;
    }

    /** The first coding of one of several systems; {@code null} when there is none. */
    static @Nullable Coding coding(CodeableConcept concept, List<String> systems) {
        return concept.getCoding().stream()
                .filter(coding -> systems.contains(coding.getSystem()) && coding.hasCode())
                .findFirst()
                .orElse(null);
    }

    /** A concept of one code. */
    static CodeableConcept concept(String system, String code) {
        return new CodeableConcept().addCoding(new Coding().setSystem(system).setCode(code));
    }

    /** A concept of one of our own codes, with its name. */
    static CodeableConcept concept(Vocabulary vocabulary, String code) {
        return new CodeableConcept()
                .addCoding(
                        new Coding().setSystem(vocabulary.url()).setCode(code).setDisplay(vocabulary.display(code)));
    }
}
