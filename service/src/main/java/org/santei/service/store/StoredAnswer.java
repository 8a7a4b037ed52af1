package org.santei.service.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.Calculation;
import org.santei.engine.calculation.ClaimService;
import org.santei.engine.calculation.Question;
import org.santei.engine.claim.Claim;

/**
 * A calculation to keep.
 *
 * @param id name under which it is kept
 * @param keptAt when it is kept, to the millisecond
 * @param recalculationOf the kept calculation whose claim was calculated again; {@code null} for a claim that came in
 * @param question what was asked
 * @param claim the claim as it came in
 * @param input how it was taken
 * @param calculation the answer
 * @param json the answer as it was sent, in UTF-8
 */
@SuppressWarnings("ArrayRecordComponent")
public record StoredAnswer(
        UUID id,
        Instant keptAt,
        @Nullable UUID recalculationOf,
        Question question,
        Claim claim,
        ClaimService.Input input,
        Calculation calculation,
        byte[] json) {

    /** An answer under a new name of this moment. */
    public static StoredAnswer of(Claim claim, ClaimService.Input input, Calculation calculation, byte[] json) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return new StoredAnswer(TimedName.at(now), now, null, input.question(), claim, input, calculation, json);
    }

    /** The same as a recalculation of another. */
    public StoredAnswer recalculating(UUID other) {
        return new StoredAnswer(id, keptAt, other, question, claim, input, calculation, json);
    }
}
