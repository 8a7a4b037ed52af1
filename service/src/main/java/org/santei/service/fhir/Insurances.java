package org.santei.service.fhir;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which payer each insurance of a Claim is. */
final class Insurances {

    private final Map<Integer, String> payers = new HashMap<>();

    /** Notes the payer of a sequence. */
    void note(int sequence, String payer) {
        payers.put(sequence, payer);
    }

    /** The payer of a sequence; {@code null} when the claim has no such insurance. */
    @Nullable
    String payer(int sequence) {
        return payers.get(sequence);
    }
}
