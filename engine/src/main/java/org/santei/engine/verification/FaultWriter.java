package org.santei.engine.verification;

import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Writes one kind of fault into a claim. */
interface FaultWriter {

    /**
     * What was written.
     *
     * @param row the line that a finding has to name
     * @param code the code that it is about; empty for none
     * @param proof what makes it a fault, in Japanese
     */
    record Written(UkeText.Row row, String code, String proof) {}

    /** Writes a fault; {@code null}, and nothing written, when the claim leaves no room for one that is certain. */
    @Nullable
    Written write(ClaimRows rows, Random random);
}
