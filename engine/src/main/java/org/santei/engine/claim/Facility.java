package org.santei.engine.claim;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the facility; anything may be unknown.
 *
 * @param kind hospital or clinic; {@code null} when the claim does not say
 * @param paediatrics whether the facility displays 小児科; {@code null} when unknown
 * @param standards codes of the facility standards (施設基準) it has notified; {@code null} when unknown
 */
public record Facility(
        @Nullable FacilityKind kind,
        @Nullable Boolean paediatrics,
        @Nullable Set<String> standards) {

    /** A facility of which the claim says nothing. */
    public static final Facility UNKNOWN = new Facility(null, null, null);

    public Facility {
        standards = standards == null ? null : Set.copyOf(standards);
    }
}
