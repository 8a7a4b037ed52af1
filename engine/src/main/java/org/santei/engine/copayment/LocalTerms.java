package org.santei.engine.copayment;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What only some local schemes have.
 *
 * @param charged the visits at which anything is charged at all
 * @param treatmentDaysOnly whether nothing is charged at a visit that is no day of treatment (実日数に数えない来院)
 * @param percentOfShare at most so many percent of the statutory share, before any fund (秋田県: half of it)
 * @param part the part of what comes to the scheme that is charged; {@code null} for no such rule
 * @param nothingAboveYen when what comes to the scheme in a month exceeds so many yen, the scheme pays nothing and takes
 *     back what it paid (償還払い); {@code null} for no such rule
 * @param fundPaysYen the scheme pays at most so many yen of a month, the patient what is above (東京都: 人工透析)
 * @param paysAllAfter law numbers of funds after which the scheme leaves nothing to pay
 * @param freeUntil until which age nothing is charged; {@code null} for no such rule
 * @param excess for which insurers the part above the general monthly limit is charged to a patient under 70 who showed
 *     no certificate
 */
public record LocalTerms(
        ChargedVisits charged,
        boolean treatmentDaysOnly,
        @Nullable Integer percentOfShare,
        @Nullable PartOfShare part,
        @Nullable Integer nothingAboveYen,
        @Nullable Integer fundPaysYen,
        Set<String> paysAllAfter,
        @Nullable FreeAge freeUntil,
        ExcessCharge excess) {

    /** Nothing of all this. */
    public static final LocalTerms NONE =
            new LocalTerms(ChargedVisits.ALL, false, null, null, null, null, Set.of(), null, ExcessCharge.NONE);

    public LocalTerms {
        paysAllAfter = Set.copyOf(paysAllAfter);
    }

    /** The part of what comes to a scheme that is charged: one of so many, rounded to whole yen. */
    public enum PartOfShare {
        /** A third, rounded up; to the yen at the counter, too. */
        THIRD_UP,
        /** A third, rounded half up; to 10 yen at the counter. */
        THIRD_HALF_UP
    }
}
