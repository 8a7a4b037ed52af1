package org.santei.service.store;

import java.util.UUID;
import org.santei.engine.calculation.Calculation;
import org.santei.engine.calculation.ClaimService;
import org.santei.engine.calculation.Question;
import org.santei.engine.claim.Claim;

/**
 * A calculation to keep.
 *
 * @param id name under which it is kept
 * @param question what was asked
 * @param claim the claim as it came in
 * @param input how it was taken
 * @param calculation the answer
 * @param json the answer as it was sent
 */
public record StoredAnswer(
        UUID id, Question question, Claim claim, ClaimService.Input input, Calculation calculation, String json) {

    /** An answer under a new name. */
    public static StoredAnswer of(Claim claim, ClaimService.Input input, Calculation calculation, String json) {
        return new StoredAnswer(UUID.randomUUID(), input.question(), claim, input, calculation, json);
    }
}
