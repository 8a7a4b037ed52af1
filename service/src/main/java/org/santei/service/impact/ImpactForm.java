package org.santei.service.impact;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.santei.service.json.AnswerJson;

/** The form of a page as the JSON of the API, so that both are read and refused in the same words. */
final class ImpactForm {

    private static final Set<String> NUMBERS = Set.of("claims", "seed");
    private static final Set<String> TEXTS =
            Set.of("corpus", "from", "until", "before", "after", "draft", "month", "input");
    private static final Set<String> OF_MIX = Set.of("seed");
    private static final Set<String> OF_STORED = Set.of("from", "until");

    private ImpactForm() {}

    /**
     * The order of a form; fields left empty, and those of the other corpus, are taken as not given.
     *
     * @throws org.santei.service.problem.ProblemException with every field that is wrong
     */
    static ImpactOrder order(Map<String, String> fields) {
        Set<String> without = "stored".equals(fields.get("corpus")) ? OF_MIX : OF_STORED;
        Map<String, Object> given = new TreeMap<>();
        fields.forEach((name, value) -> {
            if (!value.isBlank() && !without.contains(name)) {
                if (NUMBERS.contains(name) && value.strip().matches("[0-9]{1,9}")) {
                    given.put(name, Integer.valueOf(value.strip()));
                } else if (NUMBERS.contains(name) || TEXTS.contains(name)) {
                    given.put(name, value.strip());
                }
            }
        });
        return ImpactReader.order(AnswerJson.bytes(given));
    }
}
