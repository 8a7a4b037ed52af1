package org.santei.service.store;

import java.util.UUID;
import org.santei.engine.calculation.Calculation;
import org.santei.engine.calculation.Question;

/**
 * A calculation to keep.
 *
 * @param id name under which it is kept
 * @param question what was asked
 * @param calculation the answer
 * @param json the answer as it was sent
 */
public record StoredAnswer(UUID id, Question question, Calculation calculation, String json) {

    /** An answer under a new name. */
    public static StoredAnswer of(Question question, Calculation calculation, String json) {
        return new StoredAnswer(UUID.randomUUID(), question, calculation, json);
    }
}
