package org.santei.engine.claim;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the facility; anything may be unknown.
 *
 * @param kind hospital or clinic; {@code null} when the claim does not say
 * @param paediatrics whether the facility displays 小児科; {@code null} when unknown
 * @param standards codes of the facility standards (施設基準) it has notified, without leading zeros; {@code null} when
 *     unknown
 * @param licensedBeds number of licensed beds (許可病床数); {@code null} when unknown
 * @param generalBeds number of general beds (一般病床数); {@code null} when unknown
 * @param area class of the area (地域加算, １級地 to ７級地), 0 for none; {@code null} when unknown
 */
public record Facility(
        @Nullable FacilityKind kind,
        @Nullable Boolean paediatrics,
        @Nullable Set<String> standards,
        @Nullable Integer licensedBeds,
        @Nullable Integer generalBeds,
        @Nullable Integer area) {

    /** A facility of which the claim says nothing. */
    public static final Facility UNKNOWN = new Facility(null, null, null, null, null, null);

    public Facility {
        standards = standards == null
                ? null
                : standards.stream()
                        .map(standard -> standard.replaceFirst("^0+(?=.)", ""))
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** A facility whose beds and area are unknown. */
    public Facility(@Nullable FacilityKind kind, @Nullable Boolean paediatrics, @Nullable Set<String> standards) {
        this(kind, paediatrics, standards, null, null, null);
    }

    /** The same of another kind. */
    public Facility withKind(@Nullable FacilityKind newKind) {
        return new Facility(newKind, paediatrics, standards, licensedBeds, generalBeds, area);
    }

    /** The same with other notified standards. */
    public Facility withStandards(@Nullable Set<String> newStandards) {
        return new Facility(kind, paediatrics, newStandards, licensedBeds, generalBeds, area);
    }

    /** The same with other beds. */
    public Facility withBeds(@Nullable Integer newLicensedBeds, @Nullable Integer newGeneralBeds) {
        return new Facility(kind, paediatrics, standards, newLicensedBeds, newGeneralBeds, area);
    }
}
