package org.santei.service.fhir;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hl7.fhir.r4.model.ClaimResponse;
import org.hl7.fhir.r4.model.Enumerations.NoteType;

/** The sentences of an answer, each once, under the number by which items refer to it. */
final class Notes {

    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    /** The number of a sentence. */
    int number(String sentence) {
        return numbers.computeIfAbsent(sentence, text -> numbers.size() + 1);
    }

    /** Writes them all. */
    void write(ClaimResponse response) {
        numbers.forEach((text, number) -> response.addProcessNote()
                .setNumber(number)
                .setType(NoteType.DISPLAY)
                .setText(text)
                .setLanguage(Codes.concept("urn:ietf:bcp:47", "ja")));
    }
}
