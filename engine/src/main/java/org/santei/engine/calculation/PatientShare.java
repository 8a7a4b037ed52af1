package org.santei.engine.calculation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.santei.engine.copayment.StayMeals;

/**
 * What the patient pays.
 *
 * @param yen what is collected at the counter in the month; {@code null} while it is undecided
 * @param exactYen the same to the yen, without the rounding of each visit; {@code null} while it is undecided
 * @param payers who else pays what, in claim order; empty while it is undecided
 * @param visits the same day by day; empty while it is undecided
 * @param unverified figures that were used and are not verified in the text of the law, in Japanese
 * @param notes what was taken for granted, in Japanese
 * @param missing what must be known to decide, in Japanese
 * @param meals who pays the meals and living costs of a stay, which are in none of the figures above; {@code null} when the
 *     claim has none
 */
public record PatientShare(
        @Nullable Long yen,
        @Nullable Long exactYen,
        List<PayerShare> payers,
        List<VisitShare> visits,
        List<String> unverified,
        List<String> notes,
        List<String> missing,
        @Nullable StayMeals meals) {

    /** The patient's share is not calculated. */
    public static final PatientShare UNDECIDED = undecided(List.of(), null);

    /** What cannot be decided yet. */
    static PatientShare undecided(List<String> missing, @Nullable StayMeals meals) {
        return new PatientShare(null, null, List.of(), List.of(), List.of(), List.of(), missing, meals);
    }
}
