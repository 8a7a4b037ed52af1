package org.santei.benchmarks.typical;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.FacilityKind;

/** Where the patient was treated; {@code null} for what the claim does not tell. */
public final class FacilityFact {

    private final @Nullable FacilityKind kind;
    private final @Nullable Boolean paediatrics;
    private final @Nullable Set<String> standards;

    public FacilityFact(@Nullable FacilityKind kind, @Nullable Boolean paediatrics, @Nullable Set<String> standards) {
        this.kind = kind;
        this.paediatrics = paediatrics;
        this.standards = standards;
    }

    public @Nullable FacilityKind getKind() {
        return kind;
    }

    public @Nullable Boolean getPaediatrics() {
        return paediatrics;
    }

    public @Nullable Set<String> getStandards() {
        return standards;
    }
}
